package tidings.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The door to the shop.
@SpringBootApplication
@ConfigurationPropertiesScan
class ApiGateway {
    static void main(String[] args) {
        SpringApplication.run(ApiGateway.class, args);
    }
}
