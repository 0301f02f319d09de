-- When this service began. What happened before is history to those of its reactions that are declared from now on.
-- A service that had heard something before this table came has begun long ago.
create table messaging.beginning (
    only_row boolean     primary key default true check (only_row),
    time     timestamptz not null
);

insert into messaging.beginning (time)
select case when exists (select from messaging.inbox) then 'epoch' else now() end;
