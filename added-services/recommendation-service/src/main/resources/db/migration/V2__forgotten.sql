-- Those who were erased, by id alone: whatever is heard of their orders later is nobody's, too.
create table forgotten (
    user_id uuid primary key -- finds out whose basket is nobody's
);

-- A basket of somebody who was erased counts for what goes well together, and is nobody's.
alter table basket alter column user_id drop not null;
