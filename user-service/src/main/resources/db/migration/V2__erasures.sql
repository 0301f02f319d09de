-- Who was erased, by id alone, until that has been told again often enough; then the row goes.
create table erasure (
    user_id    uuid        primary key,
    due_at     timestamptz not null,          -- when it is told again
    told_again int         not null default 0
);

-- Finds those whose time has come.
create index erasure_due_at on erasure (due_at);
