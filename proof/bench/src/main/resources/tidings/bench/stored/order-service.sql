-- Orders of long ago, confirmed and told of, and what was heard of their payments. The relay has sent all of it: it
-- passes over what an old transaction has told.
create schema stored;

create table stored.orders as
select number,
       ('019a0000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id,
       md5('customer' || number % 1000)::uuid                              as user_id
from   generate_series(1, ${count}) as number;

insert into orders (id, version, user_id, idempotency_key, lines, amount, currency, payment_method, placed_at, status)
select id, 1, user_id, 'stored-' || number,
       '[{"sku": "house-blend", "quantity": 2, "unitPrice": {"amount": 1899, "currency": "EUR"}}]', 3798, 'EUR',
       'pm_card_visa', now() - interval '1 day', 'CONFIRMED'
from   stored.orders;

insert into messaging.outbox (tx, event_id, topic, key, type, schema, time, correlation_id, payload)
select '3', md5(type || number)::uuid, 'orders', id::text, type, 'orders/' || type || '/1', now(), id::text,
       '{"orderId":"' || id || '","userId":"' || user_id || '","total":{"amount":3798,"currency":"EUR"}}'
from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed')) as told (type);

insert into messaging.inbox (event_id)
select md5('PaymentSucceeded' || number)::uuid
from   stored.orders;
