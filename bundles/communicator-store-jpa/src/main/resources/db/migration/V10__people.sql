-- Who takes part in conversations. What one person wants of a conversation is a row only where it is not the usual.

create table conversation_person (
    account varchar(64) ${collation} not null,
    staff_id varchar(64) ${collation} not null,
    conversation_id uuid not null,
    muted boolean not null,
    primary key (account, staff_id, conversation_id)
);

create index conversation_person_conversation on conversation_person (conversation_id);

-- The outside numbers of groups.

create table conversation_participant (
    conversation_id uuid not null,
    address varchar(320) ${collation} not null,
    account varchar(64) ${collation} not null,
    client_id varchar(64) ${collation},
    primary key (conversation_id, address)
);

create index conversation_participant_address on conversation_participant (account, address);
create index conversation_participant_client on conversation_participant (account, client_id);

alter table message add column cards varchar ${collation};
alter table message add column fanout uuid;
