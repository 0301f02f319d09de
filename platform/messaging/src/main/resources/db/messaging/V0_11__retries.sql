-- A key on which an event failed is tried again in rounds before it is left to a person: how often that event was tried,
-- and when it will be again. Null once it is left to a person.
alter table messaging.parked_key add column attempts int not null default 0,
                                 add column retry_at timestamptz;

-- Finds what is to be tried again among many keys that wait for a person.
create index parked_key_retry on messaging.parked_key (retry_at) where retry_at is not null;
