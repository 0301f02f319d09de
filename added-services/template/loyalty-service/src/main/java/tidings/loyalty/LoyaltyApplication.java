package tidings.loyalty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class LoyaltyApplication {
    static void main(String[] args) {
        SpringApplication.run(LoyaltyApplication.class, args);
    }
}
