-- When a parked record was made, by its own word, in milliseconds since 1970. Null in what was parked before this was
-- kept: that counts as having been made when it was parked.
--
-- Headers are an array of pairs from here on, so that those are kept, too, which repeat a name or have no value. What was
-- parked before has an object in their place.
alter table messaging.dead_letter add column recorded_millis bigint;
