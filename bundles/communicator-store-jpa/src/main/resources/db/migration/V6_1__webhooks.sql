-- Webhooks out: who wants to be told, and what is to be told, or was. Deliveries hold no content, only what they are
-- about: it is read when they are sent.

create table webhook (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    url varchar(2000) not null,
    types varchar ${collation} not null,
    active boolean not null,
    secret varchar not null,
    created_by varchar(64) ${collation} not null,
    created_at timestamp(6) not null,
    failing_since timestamp(6),
    paused_because varchar
);

create index webhook_account on webhook (account, id);

-- due_at is null for what is done with and for what waits until its webhook is active again.
create table webhook_delivery (
    id uuid not null primary key,
    webhook_id uuid not null,
    type varchar(40) ${collation} not null,
    conversation_id uuid not null,
    message_id uuid,
    message_status varchar(10) ${collation},
    state varchar(10) ${collation} not null,
    attempts integer not null,
    due_at timestamp(6),
    tried_since timestamp(6) not null,
    last_at timestamp(6),
    last_millis integer,
    last_code integer,
    last_trouble varchar(100)
) ${churning};

create index webhook_delivery_due on webhook_delivery (due_at, webhook_id, id);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, id desc);
