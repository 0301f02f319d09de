-- Those who were erased, by id alone: a letter that is written to them later does not wait for an address.
create table forgotten (
    user_id uuid primary key -- finds out whether it is in vain to wait
);
