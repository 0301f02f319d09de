package tidings.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The process that learns from orders what is bought together.
@SpringBootApplication
class RecommendationApplication {
    static void main(String[] args) {
        SpringApplication.run(RecommendationApplication.class, args);
    }
}
