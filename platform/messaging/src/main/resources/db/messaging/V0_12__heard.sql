-- Up to where the service has heard each partition, so that a database which was restored from a backup knows what it
-- has forgotten: the broker's note of it is none of the backup.
create table messaging.heard (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);
