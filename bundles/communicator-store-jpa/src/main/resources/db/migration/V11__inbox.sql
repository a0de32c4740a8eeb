-- The team's inbox. Nobody is written as '' and not as null, for an index is read in order only behind values that are
-- equal. Each view is a range of one of three indexes, by state, by state and assignee, and of those who wait; the last one
-- has only those on PostgreSQL.

alter table conversation add column transferred_to varchar(64) ${collation};
alter table conversation add column transferred_at timestamp(6);

update conversation_location set assignee = '' where assignee is null;
alter table conversation_location alter column assignee set default '';
alter table conversation_location alter column assignee set not null;

create index conversation_location_state
    on conversation_location (account, location_id, state, newest_message desc);
create index conversation_location_assignee
    on conversation_location (account, location_id, assignee, state, newest_message desc);
create index conversation_location_waiting
    on conversation_location (account, location_id, waiting, newest_message desc) ${waiting_only};

-- What each staff member has read. A row is written when somebody opens a conversation, never on the way of a message.

create table conversation_read (
    conversation_id uuid not null,
    staff_id varchar(64) ${collation} not null,
    read_up_to uuid,
    marked boolean not null,
    primary key (conversation_id, staff_id)
) ${churning};

create table staff_presence (
    account varchar(64) ${collation} not null,
    staff_id varchar(64) ${collation} not null,
    first_seen timestamp(6) not null,
    last_seen timestamp(6) not null,
    seen_before timestamp(6),
    primary key (account, staff_id)
);

create table mention (
    message_id uuid not null,
    staff_id varchar(64) ${collation} not null,
    account varchar(64) ${collation} not null,
    conversation_id uuid not null,
    pending boolean not null,
    primary key (message_id, staff_id)
);

create index mention_pending on mention (account, staff_id, pending, message_id desc);
create index mention_conversation on mention (conversation_id);
