-- The ids of the events that this service has reacted to. Kept as long as the topics are: a replay changes nothing.
-- Ids grow with time (UUID version 7), so the index is written at its end.
create table messaging.inbox (
    event_id uuid primary key
);
