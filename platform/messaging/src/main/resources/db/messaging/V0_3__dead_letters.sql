-- Keys on which an event was parked. Whoever reads or empties a key's queue locks its row first.
create table messaging.parked_key (
    topic     text        not null,
    key       text        not null,
    parked_at timestamptz not null default now(),
    primary key (topic, key)
);

-- Events that could not be reacted to, and those that wait behind them on their key: what is legible of them, and every
-- byte as it came. Headers are JSON with a character a byte (which jsonb would not take: it has no NUL).
create table messaging.dead_letter (
    id        bigint      generated always as identity primary key,
    topic     text        not null,
    partition int         not null,
    "offset"  bigint      not null,
    key       text,
    event_id  uuid,
    type      text,
    raw_key   bytea,
    headers   json        not null,
    value     bytea,
    reason    text        not null,
    parked_at timestamptz not null default now(),
    unique (topic, partition, "offset")
);

-- A key's queue, in order.
create index dead_letter_queue on messaging.dead_letter (topic, key, id);
