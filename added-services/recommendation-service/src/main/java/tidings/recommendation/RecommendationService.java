package tidings.recommendation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class RecommendationService {
    static void main(String[] args) {
        SpringApplication.run(RecommendationService.class, args);
    }
}
