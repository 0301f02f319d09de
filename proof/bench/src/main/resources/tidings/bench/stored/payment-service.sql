-- The payments of orders of long ago, charged and told of.
create schema stored;

create table stored.orders as
select number,
       ('019a0000-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid as id,
       md5('customer' || number % 1000)::uuid                              as user_id
from   generate_series(1, ${count}) as number;

insert into payment (id, version, order_id, user_id, amount, currency, method, wanted, status, charge, attempt)
select md5('payment' || number)::uuid, 2, id, user_id, 3798, 'EUR', 'pm_card_visa', true, 'PAID', 'pi_' || number, 0
from   stored.orders;

insert into messaging.outbox (tx, event_id, topic, key, type, schema, time, correlation_id, payload)
select '3', md5('PaymentSucceeded' || number)::uuid, 'payments', id::text, 'PaymentSucceeded',
       'payments/PaymentSucceeded/1', now(), id::text,
       '{"orderId":"' || id || '","userId":"' || user_id || '","amount":{"amount":3798,"currency":"EUR"}}'
from   stored.orders;

insert into messaging.inbox (event_id)
select md5(type || number)::uuid
from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed')) as heard (type);
