-- A user whom the provider does not know yet has no name there, and perhaps attempts that have failed.
alter table customer
    alter column name drop not null,
    add column attempt int not null default 0;
