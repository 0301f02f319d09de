-- A price may be in any currency of ISO 4217, one a basket. Three of them the provider counts in other units than ISO
-- does, so that an amount would be charged a hundred times too high or too low. What is there already is not looked at.
alter table product
    add constraint currency_of_iso_4217 check (currency ~ '^[A-Z]{3}$') not valid,
    add constraint counted_alike_by_the_provider check (currency not in ('ISK', 'MGA', 'UGX')) not valid;
