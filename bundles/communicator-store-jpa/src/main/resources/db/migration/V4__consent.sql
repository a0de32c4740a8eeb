-- The consent ledger (X04). Entries are added and never changed or taken away; of those that cover a question the one
-- with the latest id answers it. All that is asked is asked of one address, which has a handful of entries.

create table consent_entry (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    address varchar(320) ${collation} not null,
    channel varchar(10) ${collation} not null,
    purpose varchar(20) ${collation} not null,
    scope varchar(340) ${collation} not null,
    state varchar(10) ${collation} not null,
    source varchar(20) ${collation} not null,
    message_id uuid,
    evidence varchar(1000) not null,
    by_id varchar(64) ${collation},
    by_name varchar,
    recorded_at timestamp(6) not null
);

create index consent_entry_address on consent_entry (account, address, id desc);

-- Messages that may be revocations, until staff have decided.
create table consent_review (
    id uuid not null primary key,
    account varchar(64) ${collation} not null,
    conversation_id uuid not null,
    message_id uuid not null,
    channel varchar(10) ${collation} not null,
    ours varchar(320) ${collation} not null,
    theirs varchar(320) ${collation} not null,
    flagged_at timestamp(6) not null,
    decision varchar(10) ${collation},
    by_id varchar(64) ${collation},
    by_name varchar,
    decided_at timestamp(6)
);

create index consent_review_open on consent_review (account, id desc) ${open_review_only};

-- The answer to a person's own keyword goes out although the person opted out with it.
alter table outbox add column despite_opt_out boolean default false not null;
