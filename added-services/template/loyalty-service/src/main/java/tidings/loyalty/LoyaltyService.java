package tidings.loyalty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class LoyaltyService {
    static void main(String[] args) {
        SpringApplication.run(LoyaltyService.class, args);
    }
}
