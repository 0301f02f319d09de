-- Takes away again what was stored, for the checker to look at what has really happened.
delete from messaging.inbox
where  event_id in (
    select md5(type || number)::uuid
    from   stored.orders cross join (values ('OrderPlaced'), ('OrderConfirmed'), ('PaymentSucceeded')) as heard (type));
delete from messaging.outbox where tx = '3' and key in (select id::text from stored.orders);
delete from ${table} where ${column} in (select id from stored.orders);
