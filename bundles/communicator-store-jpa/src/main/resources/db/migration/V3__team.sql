-- Conversations as a team works with them. A conversation is handled in one state; each of its rows carries it, so that each
-- view of the inbox is a range of an index. Chats of staff have a row for each member instead of locations: the sign
-- with the number 1, which no id of a location has, and the id of the staff member.

alter table conversation add column title varchar(200);
alter table conversation add column snoozed_until timestamp(6);
create index conversation_snoozed_until on conversation (snoozed_until) ${snoozed_only};

${wider_location_id};
alter table conversation_location add column state varchar(8) ${collation} default 'OPEN' not null;
alter table conversation_location add column assignee varchar(64) ${collation};
alter table conversation_location add column waiting boolean default false not null;

alter table message add column answers uuid;
alter table message add column mentions varchar ${collation};
alter table message add column hold_until timestamp(6);
alter table message add column hold_reason varchar(20) ${collation};
alter table message add column deleted boolean default false not null;
