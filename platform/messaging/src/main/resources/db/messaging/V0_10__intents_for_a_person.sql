-- An intent that needs a person is due never, until the person says so: since when, and why.
alter table messaging.intent add column parked_at timestamptz,
                             add column reason    text;

-- Nor are examples kept of what a reason says.
alter table messaging.intent alter column reason set statistics 0;

-- How the other party wants to be called about intents of one type, in all instances: not before it has said, and
-- where it wants them one by one, not before the last call is over for so long.
create table messaging.pace (
    type       text        primary key,
    not_before timestamptz not null default '-infinity',
    reason     text,                                      -- what the other party said
    next_turn  timestamptz not null default '-infinity'   -- a turn that is being taken runs out when its taker has died
);
