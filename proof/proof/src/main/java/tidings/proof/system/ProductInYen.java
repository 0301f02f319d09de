package tidings.proof.system;

/// A product in a currency without cents, beside that of the shop.
record ProductInYen(ProofSystem system) {
    /// Puts it into the catalogue, which is read when the service starts.
    void sell() {
        var sold = Sql.execute(() -> system.database("order-service"), """
                with added as (
                    insert into product (sku, name, amount, currency)
                    values ('matcha-whisk', 'Matcha whisk', 2800, 'JPY')
                    on conflict do nothing returning sku)
                select count(*) from added
                """);
        if (sold > 0) {
            system.part("order-service").stop();
            system.part("order-service").start();
        }
    }
}
