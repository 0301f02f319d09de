package tidings.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RecommendationApplication {
    static void main(String[] args) {
        SpringApplication.run(RecommendationApplication.class, args);
    }
}
