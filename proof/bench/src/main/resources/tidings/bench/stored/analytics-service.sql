-- What analytics knows of orders of long ago.
create schema stored;

create table stored.orders as
select number,
       ('019a0000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id,
       md5('customer' || number % 1000)::uuid                              as user_id
from   generate_series(1, ${count}) as number;

insert into sale (order_id, lines, amount, currency, day)
select id, '[{"sku": "house-blend", "quantity": 2, "unitPrice": {"amount": 1899, "currency": "EUR"}}]', 3798, 'EUR',
       current_date
from   stored.orders;

insert into journey (order_id, event_id, event, source, time, user_id)
select id, md5(type || number)::uuid, type, 'order-service', now(), user_id
from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed'), ('PaymentSucceeded')) as heard (type);

insert into messaging.inbox (event_id)
select md5(type || number)::uuid
from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed'), ('PaymentSucceeded')) as heard (type);
