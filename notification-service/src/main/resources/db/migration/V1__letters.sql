-- Where letters reach each customer: the only personal data here. Erasing a customer is deleting a row.
create table addresses (
    user_id uuid primary key,
    email   text not null,
    name    text not null
);

-- Every letter ever written; `number` is the order in which they were. The id is made of the letter's kind and of what
-- it is about, so that one fact is told in one letter.
create table letters (
    id            text   primary key,
    number        bigint not null generated always as identity,
    kind          text   not null,
    user_id       uuid   not null,
    order_id      uuid,
    text          text   not null,
    sent_at       timestamptz,
    undeliverable text
);

-- A customer's waiting letters, in order, however many were ever sent.
create index letters_waiting on letters (user_id, number) where sent_at is null and undeliverable is null;

-- A customer's sent letters, newest first, without sorting.
create index letters_sent on letters (user_id, sent_at desc, number desc) where sent_at is not null;
