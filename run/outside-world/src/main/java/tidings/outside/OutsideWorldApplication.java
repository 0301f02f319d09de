package tidings.outside;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/// Starts the world beyond the shop.
@SpringBootApplication
public class OutsideWorldApplication {
    public static void main(String[] args) {
        SpringApplication.run(OutsideWorldApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    RandomGenerator chance() {
        return RandomGenerator.getDefault();
    }
}
