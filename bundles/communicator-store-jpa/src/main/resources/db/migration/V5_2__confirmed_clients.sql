-- Who of several clients with one address writes from it, as staff have said.

create table confirmed_client (
    account varchar(64) ${collation} not null,
    address varchar(320) ${collation} not null,
    client_id varchar(64) ${collation} not null,
    staff_id varchar(64) ${collation} not null,
    confirmed_at timestamp(6) not null,
    primary key (account, address)
);
