-- Confirmations and campaigns of the host's programs (X16). A recipient's row is updated once, by the transaction that
-- stores its message or learns why there is none.

create table batch (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    location_id varchar(64) ${collation} not null,
    sender_id varchar(64) ${collation} not null,
    sender_name varchar not null,
    sender_everywhere boolean not null,
    sender_locations varchar ${collation} not null,
    kind varchar(20) ${collation} not null,
    body varchar(1600) not null,
    send_at timestamp(6),
    accepted_at timestamp(6) not null,
    due_at timestamp(6) not null,
    recipients integer not null,
    state varchar(10) ${collation} not null,
    ended_at timestamp(6)
);

create index batch_account on batch (account, id desc);
create index batch_state on batch (state, due_at);

create table batch_recipient (
    batch_id uuid not null,
    place integer not null,
    client_id varchar(64) ${collation},
    address varchar(320) ${collation},
    reference varchar(100) ${collation},
    fields varchar not null,
    state varchar(10) ${collation} not null,
    reason_code varchar(40) ${collation},
    reason_text varchar,
    reason_next varchar,
    message_id uuid,
    primary key (batch_id, place)
) ${churning};

create index batch_recipient_state on batch_recipient (batch_id, state, place);
-- For erasing a person.
create index batch_recipient_client on batch_recipient (client_id);
create index batch_recipient_address on batch_recipient (address);

-- Bulk waits for all that a person waits for.
alter table outbox add column bulk boolean default false not null;
drop index outbox_due;
create index outbox_due on outbox (bulk, due_at, message_id);
