-- Stripe's own books. They outlive the process, so that they can testify.

create table if not exists customer (
    id       varchar primary key,
    email    varchar,
    name     varchar,
    metadata varchar not null,
    created  bigint  not null
);

create table if not exists payment_intent (
    id             varchar primary key,
    amount         bigint  not null,
    currency       varchar not null,
    customer       varchar,
    payment_method varchar,
    status         varchar not null,
    metadata       varchar not null,
    latest_charge  varchar,
    decline_code   varchar,
    created        bigint  not null
);

create table if not exists charge (
    id              varchar primary key,
    payment_intent  varchar not null,
    amount          bigint  not null,
    currency        varchar not null,
    failure_code    varchar,
    amount_refunded bigint  not null,
    idempotency_key varchar,
    created         bigint  not null
);

-- How often it was asked for a refund, whatever was answered.
alter table charge add column if not exists refund_requests int default 0 not null;

-- The attempts of one payment.
create index if not exists charge_of_payment_intent on charge (payment_intent);

create table if not exists refund (
    id             varchar primary key,
    charge         varchar not null,
    payment_intent varchar not null,
    amount         bigint  not null,
    currency       varchar not null,
    created        bigint  not null
);

-- What a refund becomes at that moment, in milliseconds; nothing where it stays as it is.
alter table refund add column if not exists status varchar default 'succeeded' not null;
alter table refund add column if not exists becomes varchar;
alter table refund add column if not exists becomes_at bigint;

-- The refunds of one payment, and those that become something.
create index if not exists refund_of_payment_intent on refund (payment_intent);
create index if not exists refund_becomes on refund (becomes);

-- Payments are listed by time.
create index if not exists payment_intent_created on payment_intent (created, id);

-- What was answered under which key, for a day.
create table if not exists idempotency_key (
    id      varchar primary key,
    request varchar not null,
    status  int     not null,
    answer  varchar not null,
    created bigint  not null
);
