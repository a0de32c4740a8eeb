-- The embedded directory: what a host has told of its clients, staff and locations. Lists of ids are kept in one
-- column, one per line; what is looked up by has rows of its own.

create table directory_client (
    account varchar(64) ${collation} not null,
    id varchar(64) ${collation} not null,
    name varchar(200) not null,
    locations varchar ${collation} not null,
    region varchar ${collation} not null,
    sms_consent boolean not null,
    email_consent boolean not null,
    guest_app boolean not null,
    appointment_location varchar(64) ${collation},
    appointment_at timestamp(6),
    primary key (account, id)
);

create table directory_contact_point (
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation} not null,
    place integer not null,
    type varchar(10) ${collation} not null,
    contact varchar(320) not null,
    normalized varchar ${collation},
    label varchar,
    primary key (account, client_id, place)
);

create index directory_contact_point_normalized on directory_contact_point (account, normalized);

create table directory_staff (
    account varchar(64) ${collation} not null,
    id varchar(64) ${collation} not null,
    name varchar(200) not null,
    locations varchar ${collation} not null,
    rights varchar ${collation} not null,
    sms_numbers varchar ${collation} not null,
    phone varchar,
    extension varchar,
    primary key (account, id)
);

create table directory_location (
    account varchar(64) ${collation} not null,
    id varchar(64) ${collation} not null,
    name varchar(200) not null,
    zone varchar ${collation} not null,
    active boolean not null,
    account_default boolean not null,
    hours varchar ${collation} not null,
    primary key (account, id)
);

create table directory_location_number (
    account varchar(64) ${collation} not null,
    location_id varchar(64) ${collation} not null,
    place integer not null,
    number varchar ${collation} not null,
    primary key (account, location_id, place)
);

create index directory_location_number_number on directory_location_number (number);
