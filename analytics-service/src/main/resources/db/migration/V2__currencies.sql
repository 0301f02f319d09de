-- What an order's total is counted in, by OrderConfirmed. Sums are of one currency each.
alter table sale add column currency text;

-- Until now all was counted as if it were euros, and only the lines tell what it was.
update sale
set    currency = coalesce(lines -> 0 -> 'unitPrice' ->> 'currency', 'EUR')
where  amount is not null;

comment on column sale.amount is 'By OrderConfirmed: its total, in the minor unit of the currency.';

-- Also of what a program of before notes until it is replaced.
create or replace view sold as
select order_id, lines, amount, day, cancelled,
       coalesce(currency, lines -> 0 -> 'unitPrice' ->> 'currency', 'EUR') as currency
from   sale
where  day is not null and not cancelled;
