-- Each order that is confirmed, and not cancelled since.
create table confirmed_order (
    order_id uuid   primary key,
    user_id  uuid   not null,
    amount   bigint not null -- in cents
);
