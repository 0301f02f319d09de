-- The planner keeps examples of what is in a column, and they would outlive the row of somebody who is erased. Addresses
-- are looked up by their customer only.
alter table addresses
    alter column email set statistics 0,
    alter column name  set statistics 0;

select pg_clear_attribute_stats('public', 'addresses', 'email', false),
       pg_clear_attribute_stats('public', 'addresses', 'name', false);
