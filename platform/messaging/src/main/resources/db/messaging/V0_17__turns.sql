-- Whose turn it is: one that ran out while its taker stood still, and is another's by now, is not ended by the first.
alter table messaging.pace add column turn uuid;

-- Where no intent of the type is tried until a person says so, it is not before 'infinity': since when.
alter table messaging.pace add column held_at timestamptz;
