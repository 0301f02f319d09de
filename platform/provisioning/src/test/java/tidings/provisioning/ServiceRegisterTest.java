package tidings.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceRegisterTest {
    @Test
    void aLineOfTheRegisterSaysAllThatAServiceNeeds() {
        var order = ServiceRegister.declared("order-service");

        assertThat(order.port()).isEqualTo(8082);
        assertThat(order.heap()).isEqualTo("160m");
        assertThat(order.database()).contains("orders");
        assertThat(order.tells()).isEqualTo(Set.of("orders"));
        assertThat(order.hears()).isEqualTo(Set.of("payments"));
        assertThat(order.isResident()).isTrue();
        assertThat(order.isReadModel()).isFalse();
        assertThat(order.variable("URL")).isEqualTo("ORDER_SERVICE_URL");
    }

    @Test
    void whatKeepsNothingIsStartedAndHasNoDatabase() {
        assertThat(ServiceRegister.declared("api-gateway").database()).isEmpty();
        assertThat(ServiceDatabase.all()).extracting(ServiceDatabase::service).doesNotContain("api-gateway");
        assertThatThrownBy(() -> ServiceDatabase.named("api-gateway")).isInstanceOf(Trouble.class);
    }

    @Test
    void noTwoServicesHaveThePortOrTheDatabaseOfAnother() {
        assertThat(ServiceRegister.declared())
                .extracting(DeclaredService::port)
                .doesNotHaveDuplicates()
                .doesNotContain(ServiceRegister.nextPort());
        assertThat(ServiceDatabase.all()).extracting(ServiceDatabase::name).doesNotHaveDuplicates();
    }

    @Test
    void whoIsNotDeclaredIsNamed() {
        assertThatThrownBy(() -> ServiceRegister.declared("tea-service"))
                .isInstanceOf(Trouble.class)
                .hasMessage("There is no service tea-service.");
    }
}
