package tidings.slack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SlackService {
    static void main(String[] args) {
        SpringApplication.run(SlackService.class, args);
    }
}
