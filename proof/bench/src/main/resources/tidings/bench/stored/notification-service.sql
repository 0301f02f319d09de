-- The letters about orders of long ago, sent.
create schema stored;

create table stored.orders as
select number,
       ('019a0000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id,
       md5('customer' || number % 1000)::uuid                              as user_id
from   generate_series(1, ${count}) as number;

insert into letters (id, kind, user_id, order_id, text, sent_at)
select 'order-confirmed.' || id, 'ORDER_CONFIRMED', user_id, id,
       'your payment of 37.98 EUR has arrived, and your order is on its way to you.', now()
from   stored.orders;

insert into messaging.inbox (event_id)
select md5(type || number)::uuid
from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed'), ('PaymentSucceeded')) as heard (type);
