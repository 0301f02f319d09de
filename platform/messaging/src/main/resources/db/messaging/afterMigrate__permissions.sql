-- What the service's own login may do, stated anew after each migration: use the tables, change none of them.
grant usage on schema public, messaging to ${service};

grant select, insert, update, delete on all tables in schema public to ${service};
revoke insert, update, delete on public.flyway_schema_history from ${service};

grant select, insert                 on messaging.outbox          to ${service}; -- append-only
grant select, update                 on messaging.outbox_position to ${service};
grant select, insert                 on messaging.inbox           to ${service};
grant select, insert, update         on messaging.heard           to ${service};
grant select                         on messaging.beginning       to ${service};
grant select, insert                 on messaging.topic_beginning to ${service};
grant select, insert, update, delete on messaging.parked_key      to ${service}; -- update is for locking its rows
grant select, insert, update, delete on messaging.dead_letter     to ${service}; -- here too
grant select, insert, update         on messaging.discarded_letter to ${service}; -- update: to forget what it said
grant select, insert, update, delete on messaging.intent          to ${service};
grant select, insert                 on messaging.discarded_intent to ${service};
grant select, insert, update, delete on messaging.pace            to ${service};

-- What only the owner can do or see, in functions that check what they do.
revoke execute on all functions in schema messaging from public;
grant execute on function messaging.tend_outbox(interval)      to ${service};
grant execute on function messaging.outbox_arrears(interval)   to ${service};
grant execute on function messaging.outbox_backlog()           to ${service};
grant execute on function messaging.resend_outbox(timestamptz) to ${service};
