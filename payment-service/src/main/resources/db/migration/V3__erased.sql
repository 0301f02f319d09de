-- A user who was erased is no customer any more, and never becomes one again: the row stays, to be in the way of an
-- introduction that was under way. The name goes when the provider has forgotten it.
alter table customer
    add column erased boolean not null default false;
