-- Who was erased, by id alone, until that has been told a second time; the row goes with that.
create table erasure (
    user_id   uuid        primary key,
    erased_at timestamptz not null
);

-- Finds those whose time has come.
create index erasure_erased_at on erasure (erased_at);
