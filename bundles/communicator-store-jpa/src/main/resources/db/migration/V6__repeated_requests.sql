-- Answers of requests that had an Idempotency-Key, for their repetitions. A key is taken before the work and kept with
-- its answer in the same transaction, so that no row without an answer is ever seen by others.

create table request_answer (
    account varchar(64) ${collation} not null,
    staff varchar(64) ${collation} not null,
    request_key varchar(64) ${collation} not null,
    digest varchar(64) ${collation} not null,
    taken_at timestamp(6) not null,
    status integer,
    body varchar,
    primary key (account, staff, request_key)
);

create index request_answer_taken_at on request_answer (taken_at);
