-- The payment that an order was paid with, by which a second one is told from the same one, told twice. Orders that were
-- confirmed before this column was there have none.
alter table orders add column payment_id uuid;
