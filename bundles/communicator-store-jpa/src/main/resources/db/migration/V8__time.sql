-- Messages that wait for their time. Entries of a conversation are sent in the order of their turns: a message that is held
-- has its turn when its time comes, so that it keeps nothing back that is written meanwhile.

alter table outbox add column turn_at timestamp(6);
update outbox set turn_at = due_at;
alter table outbox alter column turn_at set not null;
alter table outbox add column cancel_on_reply boolean default false not null;

drop index outbox_conversation;
create index outbox_conversation on outbox (conversation_id, turn_at, message_id);
create index message_held on message (account, channel, ours, theirs, hold_until desc) ${held_only};

-- When each conversation was last answered automatically.
create table away_answer (
    conversation_id uuid not null primary key,
    answered_at timestamp(6) not null
);
