-- When this service began to hear each topic. What happened before is history to those of its reactions that are declared
-- from now on. It is noted before anything of the topic is heard, so a topic that a later version adds begins with that.
create table messaging.topic_beginning (
    topic text        primary key,
    time  timestamptz not null
);

-- What was heard before this table came began with the database.
insert into messaging.topic_beginning (topic, time)
select distinct heard.topic, beginning.time
from   messaging.heard, messaging.beginning;
