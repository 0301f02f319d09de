-- What the gardener has heard, in order.
create table diary (
    entry  bigint generated always as identity primary key,
    plant  text not null,
    height int  not null
);
