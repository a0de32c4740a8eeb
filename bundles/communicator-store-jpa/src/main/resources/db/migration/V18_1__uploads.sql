-- Files on their way to us, in pieces, so that they go on at any node. A whole one refers to its content like a message
-- does, by its own id.

create table upload (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    staff_id varchar(64) ${collation} not null,
    name varchar(200) ${collation} not null,
    size_in_bytes bigint not null,
    received bigint not null,
    channel varchar(16) ${collation},
    ours varchar(320) ${collation},
    begun_at timestamp(6) not null,
    file varchar ${collation}
);

create index upload_staff on upload (account, staff_id);
create index upload_begun_at on upload (begun_at);

create table upload_piece (
    upload_id uuid not null,
    begins_at bigint not null,
    bytes ${bytes} not null,
    primary key (upload_id, begins_at)
);
