package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.ACCEPTED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static tidings.order.Customer.refusalIn;
import static tidings.order.Shop.product;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import tidings.events.Money;
import tidings.order.catalogue.Catalogue;
import tidings.order.catalogue.Product;

/// A shop that sells in euros and in yen.
class CurrenciesTest extends OpenShop {
    @Test
    void anOrderInYenCostsWholeYen() {
        var answer = customer().orders("in yen", basket("{'sku': 'whisk', 'quantity': 2}"));

        assertThat(answer).hasStatus(ACCEPTED);
        assertThat(answer).bodyJson().extractingPath("$.total").asMap().containsEntry("amount", 1_000);
        assertThat(answer).bodyJson().extractingPath("$.total.currency").isEqualTo("JPY");
    }

    @Test
    void aBasketOfSeveralCurrenciesIsRefusedWhereTheyDiffer() {
        var customer = customer();

        var answer = customer.orders("mixed", basket("""
                {'sku': 'milk-jug', 'quantity': 1}, {'sku': 'whisk', 'quantity': 1}, {'sku': 'cup', 'quantity': 1}
                """));

        assertThat(answer).hasStatus(UNPROCESSABLE_CONTENT);
        assertThat(refusalIn(answer)).isEqualTo("""
                {"type":"tag:tidings.example,2026:invalid","title":"Invalid content","status":422,\
                "detail":"It has prices in several currencies, so nothing was ordered.\
                 Order what is sold in each by itself.","instance":"/orders","traceId":"…","errors":[\
                {"pointer":"/lines/1/sku","detail":"must be sold in EUR, as the first line is"}]}""");
        assertThat(database.sql("select count(*) from orders where user_id = ?")
                        .param(customer.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static String basket(String lines) {
        return "{\"lines\": [%s], \"paymentMethod\": \"pm_card_visa\"}".formatted(lines.replace('\'', '"'));
    }

    @TestConfiguration
    static class Abroad {
        @Bean
        @Primary
        Catalogue otherCatalogue() {
            return new Catalogue(List.of(
                    product("milk-jug", 1_950),
                    product("cup", 900),
                    new Product("whisk", "Whisk", new Money(500, "JPY"))));
        }
    }
}
