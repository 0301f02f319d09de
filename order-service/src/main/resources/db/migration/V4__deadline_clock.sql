-- The deadline's own clock, in milliseconds: it passes only while the service hears of payments. Whatever the wall clock
-- does, and however long everything stood still, no sweep lets it pass by more than ten seconds.
create table deadline_clock (
    only_row boolean     primary key default true check (only_row),
    passed   bigint      not null default 0,
    resumed  bigint      not null default 0, -- what had passed when it last went on after it had stood still
    read_at  timestamptz not null default now()
);

insert into deadline_clock default values;

-- What had passed when the deadline first saw the order; its patience begins then.
alter table orders add column awaited_since bigint;

-- Finds the orders that the deadline has not seen yet, and those whose patience is at its end: few, however many orders
-- there are.
create index orders_by_patience on orders (awaited_since) where status = 'PLACED';
