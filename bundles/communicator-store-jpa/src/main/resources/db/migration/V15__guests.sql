-- Devices that take push notifications, of a client or of a staff member. An address leads to one device, whoever's it is:
-- its digest is unique, for endpoints are longer than an index takes.

create table push_device (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation},
    staff_id varchar(64) ${collation},
    service varchar(16) not null,
    place varchar(2048) not null,
    place_digest varchar(64) not null,
    public_key varchar(200),
    auth varchar(100),
    session_id uuid,
    registered_at timestamp(6) not null,
    seen_at timestamp(6) not null
);

create unique index push_device_place on push_device (place_digest);
create index push_device_client on push_device (account, client_id, registered_at desc);
create index push_device_staff on push_device (account, staff_id, registered_at desc);
create index push_device_session on push_device (session_id);

-- How guests get in. Of codes and tokens only digests are kept.

create table guest_invitation (
    digest varchar(64) not null primary key,
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation} not null,
    expires_at timestamp(6) not null
);

create index guest_invitation_client on guest_invitation (account, client_id);
create index guest_invitation_end on guest_invitation (expires_at);

create table guest_session (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation} not null,
    digest varchar(64) not null,
    former_digest varchar(64),
    renewed_at timestamp(6) not null,
    expires_at timestamp(6) not null
);

create unique index guest_session_digest on guest_session (digest);
create index guest_session_former on guest_session (former_digest);
create index guest_session_client on guest_session (account, client_id);
create index guest_session_end on guest_session (expires_at);
