-- Finds the orders that hang, too: how many, and the oldest, at a cost that grows with them and not with the orders
-- that are settled. An administrator and every scrape of the metrics ask for them.
comment on index orders_awaiting_payment is
    'The orders whose payment is awaited, oldest first: for the deadline, and to show those that hang.';
