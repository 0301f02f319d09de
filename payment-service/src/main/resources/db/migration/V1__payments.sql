-- What each order costs its customer: what is wanted of it, and how far that has come.
create table payment (
    id       uuid    primary key,
    version  int     not null,
    -- One payment an order; found by it whenever something happens to the order.
    order_id uuid    not null unique,
    user_id  uuid    not null,
    amount   bigint  not null,
    currency text    not null,
    method   text    not null,
    wanted   boolean not null,
    status   text    not null,
    -- The provider's name for the charge, noted before any money moves.
    charge   text,
    attempt  int     not null,
    reason   text
);

-- Which user is which customer of the provider.
create table customer (
    user_id uuid primary key,
    name    text not null
);
