-- Secrets of this installation that nobody has to configure, the same at all its nodes.

create table signing_key (
    name varchar(40) ${collation} not null primary key,
    bytes ${bytes} not null
);
