package tidings.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tidings.order.Shop.CATALOGUE;
import static tidings.order.Shop.basket;
import static tidings.order.Shop.euros;
import static tidings.order.Shop.product;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.events.Line;
import tidings.events.Money;
import tidings.order.billing.Bill;
import tidings.order.catalogue.Basket.Wanted;
import tidings.order.catalogue.BasketRefused.NotSold;
import tidings.order.catalogue.BasketRefused.OtherCurrency;

class CatalogueTest {
    @Test
    void aBasketIsPricedOneLineAProduct() {
        var lines = CATALOGUE.price(basket(new Wanted("milk-jug", 2), new Wanted("milk-jug", 3)));

        assertThat(lines).containsExactly(new Line("milk-jug", 5, euros(1_950)));
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        var basket = basket(new Wanted("teapot", 1), new Wanted("milk-jug", 1));

        assertThatExceptionOfType(BasketRefused.class)
                .isThrownBy(() -> CATALOGUE.price(basket))
                .returns(new NotSold(List.of(0)), BasketRefused::reason);
    }

    @Test
    void aBasketOfTwoCurrenciesIsRefused() {
        var catalogue = new Catalogue(List.of(
                product("milk-jug", 1_950), new Product("whisk", "Whisk", new Money(500, "JPY")), product("cup", 900)));
        var basket = basket(new Wanted("milk-jug", 1), new Wanted("whisk", 1), new Wanted("cup", 1));

        assertThatExceptionOfType(BasketRefused.class)
                .isThrownBy(() -> catalogue.price(basket))
                .returns(new OtherCurrency(List.of(1), "EUR"), BasketRefused::reason);
    }

    @Test
    void aBasketOfOneOtherCurrencyIsPricedInIt() {
        var catalogue = new Catalogue(List.of(new Product("whisk", "Whisk", new Money(500, "JPY"))));

        var lines = catalogue.price(basket(new Wanted("whisk", 2)));

        assertThat(Bill.of(lines).total()).isEqualTo(new Money(1_000, "JPY"));
    }

    @Test
    void theCatalogueKeepsItsOrder() {
        assertThat(CATALOGUE.products()).extracting(Product::sku).containsExactly("espresso-machine", "milk-jug");
    }
}
