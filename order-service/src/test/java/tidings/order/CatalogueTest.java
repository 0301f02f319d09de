package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tidings.order.Shop.CATALOGUE;
import static tidings.order.Shop.basket;
import static tidings.order.Shop.euros;

import org.junit.jupiter.api.Test;
import tidings.events.Line;
import tidings.order.Basket.Wanted;
import tidings.web.Problem;

class CatalogueTest {
    @Test
    void aBasketIsPricedOneLineAProduct() {
        var lines = CATALOGUE.price(basket(new Wanted("milk-jug", 2), new Wanted("milk-jug", 3)));

        assertThat(lines).containsExactly(new Line("milk-jug", 5, euros(1_950)));
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        var basket = basket(new Wanted("teapot", 1), new Wanted("milk-jug", 1));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> CATALOGUE.price(basket))
                .withMessageContaining("422");
    }

    @Test
    void theCatalogueKeepsItsOrder() {
        assertThat(CATALOGUE.products()).extracting(Product::sku).containsExactly("espresso-machine", "milk-jug");
    }
}
