create table product (
    sku      text   primary key,
    name     text   not null,
    amount   bigint not null check (amount > 0), -- of one piece, in the currency's minor unit
    currency text   not null
);

insert into product (sku, name, amount, currency) values
    ('espresso-machine', 'Espresso machine',           49900, 'EUR'),
    ('coffee-grinder',   'Coffee grinder',             12900, 'EUR'),
    ('milk-jug',         'Milk jug',                    1950, 'EUR'),
    ('tamper',           'Tamper',                      3490, 'EUR'),
    ('kitchen-scale',    'Kitchen scale',               2790, 'EUR'),
    ('espresso-cups',    'Espresso cups, set of six',   2400, 'EUR'),
    ('house-blend',      'House blend, 1 kg of beans',  1899, 'EUR'),
    ('paper-filters',    'Paper filters, 100 pieces',    450, 'EUR');

create table orders (
    id              uuid        primary key, -- version 7: grows with time
    version         int         not null,
    user_id         uuid        not null,
    idempotency_key text        not null,
    lines           jsonb       not null,
    amount          bigint      not null,
    currency        text        not null,
    payment_method  text        not null,
    placed_at       timestamptz not null,
    status          text        not null check (status in ('PLACED', 'CONFIRMED', 'CANCELLED')),
    reason          text,
    -- a request sent again is the same order, also when both arrive at once
    constraint one_order_per_key unique (user_id, idempotency_key)
);

-- a customer's orders, newest first, page by page
create index orders_of_user on orders (user_id, id);

-- the orders whose payment is awaited, oldest first: few, however many orders there are
create index orders_awaiting_payment on orders (placed_at) where status = 'PLACED';
