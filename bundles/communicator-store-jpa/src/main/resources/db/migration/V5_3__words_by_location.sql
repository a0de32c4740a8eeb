-- The only location of the client, empty if there are several or none: with it the index alone leaves out most clients of
-- other locations.

alter table directory_word add column home varchar(64) ${collation} default '' not null;
drop index directory_word_word;
create index directory_word_word on directory_word (account, word, home, client_id);
