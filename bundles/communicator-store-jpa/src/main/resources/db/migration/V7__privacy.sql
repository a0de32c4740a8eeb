-- Who did what. Rows are added, and taken away when they are old; nothing updates them.

create table audit_entry (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    stored_at timestamp(6) not null,
    staff_id varchar(64) ${collation},
    actor_name varchar not null,
    action varchar(40) ${collation} not null,
    subject_type varchar(20) ${collation} not null,
    subject_id varchar(100) ${collation} not null,
    client_id varchar(64) ${collation},
    details varchar not null
);

create index audit_entry_account on audit_entry (account, id desc);
create index audit_entry_staff on audit_entry (account, staff_id, id desc);
create index audit_entry_client on audit_entry (account, client_id, id desc);
create index audit_entry_action on audit_entry (account, action, id desc);
create index audit_entry_stored_at on audit_entry (stored_at);

-- Messages that failed, as the list of those that somebody should look at.

create table failed_message (
    message_id uuid not null primary key,
    account varchar(64) ${collation} not null,
    conversation_id uuid not null,
    pending boolean not null,
    resent_as uuid
);

create index failed_message_pending on failed_message (account, pending, message_id desc);

create index consent_review_conversation on consent_review (conversation_id);
create index consent_review_message on consent_review (message_id);

-- Conversations that were removed and whose messages may still have content.

create table removed_conversation (
    conversation_id uuid not null primary key
);

-- How far each walk for what is too old has come.

create table retention_walk (
    name varchar(20) ${collation} not null primary key,
    message_id uuid not null
);
