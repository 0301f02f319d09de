package tidings.order;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.events.Money;

/// Where the catalogue comes from.
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
