-- Letters that a person has given up: where they were, every byte as it came, why they had been parked, and who gave
-- them up when and why. A record that is given up before it was heard is a place only. They are looked up by their
-- places, so that they stay given up when they come again; and by the event, too, because a broker that has lost its
-- data uses its places anew.
create table messaging.discarded_letter (
    topic           text        not null,
    partition       int         not null,
    "offset"        bigint      not null,
    key             text,
    event_id        uuid,
    type            text,
    raw_key         bytea,
    headers         json,
    value           bytea,
    recorded_millis bigint,
    parked_reason   text,
    parked_at       timestamptz,
    reason          text        not null,
    discarded_by    text        not null,
    discarded_at    timestamptz not null default now(),
    unique nulls not distinct (topic, partition, "offset", event_id)
);

-- Finds what was given up under the id of an event that is passed over as known.
create index discarded_letter_event on messaging.discarded_letter (event_id);

-- What was to be done outside, needed a person, and was given up by one. What it said is not kept, nor what the other
-- party said of it: both may name somebody.
create table messaging.discarded_intent (
    id           bigint      generated always as identity primary key,
    type         text        not null,
    key          text        not null,
    noted_at     timestamptz not null,
    parked_at    timestamptz,
    reason       text        not null,
    discarded_by text        not null,
    discarded_at timestamptz not null default now()
);

-- No examples are kept of what they say.
alter table messaging.discarded_letter alter column raw_key       set statistics 0,
                                       alter column headers       set statistics 0,
                                       alter column value         set statistics 0,
                                       alter column parked_reason set statistics 0,
                                       alter column reason        set statistics 0;
alter table messaging.discarded_intent alter column reason set statistics 0;
