-- Texts that staff write again and again. An account has a few hundred at most; '' is for all of its locations.

create table text_template (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    location_id varchar(64) ${collation} not null,
    name varchar(100) not null,
    body varchar not null
);

create index text_template_account on text_template (account, location_id);
