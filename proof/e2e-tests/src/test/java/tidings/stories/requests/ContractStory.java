package tidings.stories.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;

/// What the shop says about itself, and what the other stories do not ask for. Whether an answer is what the contract
/// promises is looked at with each of them.
@Anywhere
class ContractStory {
    private final Shop shop = Shop.open();

    @Test
    void everybodyMayReadTheContractTheCatalogueAndTheKeys() {
        assertThat(Shop.gateway().get("/api/openapi.yaml").expecting(200).body())
                .contains("openapi: 3.1.1", "/api/orders/{id}/journey:");
        assertThat(Shop.gateway().get("/api/products").expecting(200).json()).isNotEmpty();
        assertThat(Shop.gateway()
                        .get("/api/.well-known/jwks.json")
                        .expecting(200)
                        .json()
                        .get("keys"))
                .isNotEmpty();
    }

    @Test
    void customersSeeThemselvesAndNobodyElse() {
        var wish = "{\"email\": \"%s\", \"name\": \"Ada\", \"password\": \"correct horse battery staple\"}";
        var customer = shop.newCustomer();
        var other = Shop.gateway()
                .post("/api/users", wish.formatted("other." + customer.email()))
                .expecting(201);

        customer.asks().get(other.header("Location")).refuses(404);
        Shop.gateway().post("/api/users", wish.formatted(customer.email())).refuses(409);
        Customer.signIn(shop, "other." + customer.email(), "correct horse battery staple")
                .asks()
                .get(other.header("Location"))
                .expecting(200);
    }
}
