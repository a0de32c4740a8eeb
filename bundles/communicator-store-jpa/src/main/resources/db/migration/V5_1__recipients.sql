-- Finding clients and staff while somebody types. A client has a row for each word of the name and of the local part of
-- an email address, and one for each number, its digits backwards after the sign #: what begins or ends so is one range
-- of an index. The locations stand in each row, one per line between line breaks, so that rights need no other table.
-- Clients that a host told of before are found once it tells of them again.

create table directory_word (
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation} not null,
    word varchar(40) ${collation} not null,
    locations varchar ${collation} not null,
    primary key (account, client_id, word)
);

create index directory_word_word on directory_word (account, word, client_id);

-- The words of the name, each between blanks. There are few staff: their words are looked through.
alter table directory_staff add column search_name varchar ${collation} default '' not null;
