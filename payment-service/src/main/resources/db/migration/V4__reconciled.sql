-- Where these data have lived, and since when: another cluster, timeline, database or table than the last one means
-- that a backup was restored, and that the provider may know more than is written here.
create table whereabouts (
    place text        primary key,
    since timestamptz not null
);

-- Money on its way back: asked for again and again, until it is certain that it has arrived to stay.
create table awaited_refund (
    order_id uuid        primary key,
    since    timestamptz not null,
    look_at  timestamptz not null,
    -- It was refused or has failed, and was shown to a person: only they have it asked for again.
    stuck    boolean     not null default false
);

-- Finds what is due.
create index awaited_refund_due on awaited_refund (look_at);
