-- A broker that has lost its data uses its places anew, so a letter is known by its place and its event: another event
-- at the place of one that is kept is kept beside it. An earlier version, while it still runs, cannot park anything from
-- here on, and hears that again until it is replaced.
alter table messaging.dead_letter drop constraint dead_letter_topic_partition_offset_key,
                                  add  unique nulls not distinct (topic, partition, "offset", event_id);
