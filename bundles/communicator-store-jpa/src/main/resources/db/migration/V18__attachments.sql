-- Files of messages. What they are stands with the message; their contents lie elsewhere, each under the digest of its
-- bytes, and what refers to a content stands in a table of its own, so that those that nobody needs can be found.

alter table message add column attachments varchar ${collation};

create table media_use (
    digest varchar(64) ${collation} not null,
    message_id uuid not null,
    primary key (digest, message_id)
);

create index media_use_message on media_use (message_id);
