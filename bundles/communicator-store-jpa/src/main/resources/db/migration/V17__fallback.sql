-- A message that is sent for one that did not arrive says so. What was taken by a provider and of whose arrival nobody has
-- told yet is watched beside the messages, so that no message's row is written for it.

alter table message add column instead_of uuid;

create table silence (
    message_id uuid not null primary key,
    due_at timestamp(6) not null,
    replaced_by uuid
) ${churning};

create index silence_due on silence (due_at, message_id);
