-- To whom something can be recommended.
create table customer (
    user_id uuid primary key
);

-- What was in each order: the numbers of its products, each once.
create table basket (
    order_id uuid    primary key, -- finds the order that was bought or given back
    user_id  uuid    not null,
    skus     text[]  not null,
    bought   boolean not null default false
);

-- What one customer has bought, of all that was ever sold.
create index basket_bought on basket (user_id) where bought;

-- How often two products were in one order that was bought. That of a product and itself says how often it was bought at all.
create table bought_together (
    sku   text   not null,
    other text   not null,
    times bigint not null,
    primary key (sku, other) -- finds the count to add to
);

-- What goes with a product.
create index bought_together_other on bought_together (other, sku);
