-- What went over a channel is one range of an index, newest first, for a search of a channel that few messages go over.

create index message_channel on message (channel, id desc);
