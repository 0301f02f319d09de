-- When it was written; of those that were there before this column, when that came. A letter about a refund is held until
-- it was heard that its order is cancelled, or until then.
alter table letters
    add column written_at timestamptz not null default now(),
    add column held_until timestamptz;

-- The few that are held, to let them go in time.
create index letters_held on letters (held_until) where held_until is not null;

-- Those that wait, oldest first: to give up what waits in vain, and to count it.
create index letters_unsent on letters (written_at) where sent_at is null and undeliverable is null;

-- Those that were given up, to count them by their reasons.
create index letters_given_up on letters (undeliverable) where undeliverable is not null;

-- The orders that are known to be cancelled, also those that were before there was this service, of which no letter tells.
create table cancelled (
    order_id uuid primary key -- asked for by the letter about the refund
);

insert into cancelled
select distinct order_id from letters where kind = 'ORDER_CANCELLED';
