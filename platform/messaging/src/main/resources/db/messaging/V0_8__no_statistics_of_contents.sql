-- The planner keeps examples of what is in a column, and they would outlive what is to be forgotten. Nothing is looked up
-- by what an event or an intent says.
alter table messaging.outbox      alter column payload set statistics 0;
alter table messaging.intent      alter column content set statistics 0;
alter table messaging.dead_letter alter column value   set statistics 0,
                                  alter column headers set statistics 0,
                                  alter column reason  set statistics 0;

select pg_clear_attribute_stats('messaging', 'intent', 'content', false),
       pg_clear_attribute_stats('messaging', 'dead_letter', 'value', false),
       pg_clear_attribute_stats('messaging', 'dead_letter', 'headers', false),
       pg_clear_attribute_stats('messaging', 'dead_letter', 'reason', false);
