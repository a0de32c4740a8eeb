-- Messages that were too old when a walk came to them, but were still to be sent; they are looked at again.

create table retention_passed (
    name varchar(20) ${collation} not null,
    message_id uuid not null,
    primary key (name, message_id)
);
