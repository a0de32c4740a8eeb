-- Ids are UUIDs of version 7, given by the application. Moments are in UTC.
-- Texts are compared byte by byte ("collation"), so that order is the same on every database.
-- There are no foreign keys on the way of a message: they would lock the conversation's row for each insert.

create table conversation (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    conversation_key varchar(400) ${collation} not null,
    constraint conversation_key_is_unique unique (account, conversation_key)
);

-- One row for each location whose staff may see the conversation, and one with the empty location for those who may
-- see every location. All rows of a conversation carry its newest message, so that each list is one range of an index.
create table conversation_location (
    conversation_id uuid not null,
    location_id varchar(64) ${collation} not null,
    account varchar(64) ${collation} not null,
    owning boolean not null,
    newest_message uuid,
    primary key (conversation_id, location_id)
) ${churning};

create index conversation_location_newest
    on conversation_location (account, location_id, owning, newest_message desc);

create table message (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    conversation_id uuid not null,
    client_id varchar(64) ${collation},
    direction varchar(8) ${collation} not null,
    kind varchar(20) ${collation} not null,
    channel varchar(10) ${collation} not null,
    provider varchar ${collation} not null,
    provider_id varchar ${collation},
    ours varchar ${collation} not null,
    theirs varchar ${collation} not null,
    body varchar not null,
    stored_at timestamp(6) not null,
    author_id varchar ${collation},
    author_name varchar,
    location_id varchar(64) ${collation},
    status varchar(10) ${collation} not null,
    status_rank integer not null,
    failure_code varchar(40) ${collation},
    failure_text varchar,
    failure_next varchar,
    segments integer not null,
    routing_rule varchar ${collation},
    routing_owners varchar ${collation},
    routing_because varchar,
    routing_facts varchar,
    request_staff varchar(64) ${collation},
    request_key varchar(64) ${collation},
    request_digest varchar ${collation},
    usage_location varchar(64) ${collation}
);

create unique index message_provider_id_is_unique on message (provider, provider_id);
create unique index message_request_key_is_unique
    on message (account, request_staff, request_key) ${with_request_key_only};
create index message_conversation on message (conversation_id, id desc);
create index message_address_pair on message (account, channel, ours, theirs, direction, id desc) ${outbound_only};
create index message_stored_at on message ${stored_at_index};

create table outbox (
    message_id uuid not null primary key,
    conversation_id uuid not null,
    channel varchar(10) ${collation} not null,
    due_at timestamp(6) not null,
    attempts integer not null,
    in_doubt boolean not null,
    attempted_at timestamp(6)
) ${churning};

create index outbox_due on outbox (due_at, message_id);
create index outbox_conversation on outbox (conversation_id, message_id);
