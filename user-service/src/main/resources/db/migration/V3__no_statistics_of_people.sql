-- The planner keeps examples of what is in a column, and they would outlive the row of somebody who is erased. Nothing is
-- looked up by a name, and by an address only through an index that has each once, so it plans as well without.
alter table users
    alter column email set statistics 0,
    alter column name  set statistics 0;
alter index users_email alter column 1 set statistics 0;

select pg_clear_attribute_stats('public', 'users', 'email', false),
       pg_clear_attribute_stats('public', 'users', 'name', false),
       pg_clear_attribute_stats('public', 'users_email', 'lower', false);
