-- What happened to each order: one row an event.
create table journey (
    order_id  uuid        not null,
    event_id  uuid        not null,
    event     text        not null,
    source    text        not null,
    time      timestamptz not null,
    caused_by uuid,
    user_id   uuid        not null,
    primary key (order_id, event_id) -- finds an order's events; nothing else is asked of them
);

-- What is known of each order that may be a sale: one row an order, its columns filled in by the events, in any order.
create table sale (
    order_id  uuid    primary key, -- finds the row that the next event adds to
    lines     jsonb,               -- by OrderPlaced
    amount    bigint,              -- by OrderConfirmed: its total, in cents
    day       date,                -- by OrderConfirmed: when it happened, by UTC
    cancelled boolean not null default false
) with (fillfactor = 70); -- room for the next event in the same page, so that it need not touch the index again

create view sold as
select * from sale where day is not null and not cancelled;

create table sign_up (
    user_id uuid primary key
);
