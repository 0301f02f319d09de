-- Letters of an earlier version whose key it had freed while they were kept: what came later on the key overtook them.
-- From here on the key is parked again, and waits for a person, who alone can say whether they are still to be done.
insert into messaging.parked_key (topic, key)
select distinct topic, key
from   messaging.dead_letter
where  key is not null and event_id is not null
on conflict (topic, key) do nothing;
