-- Where the cause of a failure lies, whoever the provider is.

alter table message add column failure_kind varchar(10) ${collation};
update message set failure_kind = 'UNKNOWN' where failure_code is not null;
