package tidings.order.catalogue;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.events.Money;

/// The catalogue comes from the database.
@Configuration
class CatalogueConfiguration {
    @Bean
    Catalogue catalogue(JdbcClient database) {
        return new Catalogue(database.sql("select sku, name, amount, currency from product order by name")
                .query((row, number) -> new Product(
                        row.getString("sku"),
                        row.getString("name"),
                        new Money(row.getLong("amount"), row.getString("currency"))))
                .list());
    }
}
