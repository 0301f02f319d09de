-- What the last word on its key has made void was never reacted to. It is noted all the same, so that it is not new when
-- it comes again; but whoever does again what was done passes it over.
alter table messaging.inbox add column void boolean not null default false;
