create table users (
    id            uuid        primary key,
    email         text        not null,
    name          text        not null,
    password_hash text        not null,
    role          text        not null check (role in ('CUSTOMER', 'ADMIN')),
    signed_up_at  timestamptz not null,
    version       integer     not null
);

-- An address is one user's, however it is spelled; signing in finds it by this index too.
create unique index users_email on users (lower(email));
