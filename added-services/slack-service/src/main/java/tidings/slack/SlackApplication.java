package tidings.slack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class SlackApplication {
    static void main(String[] args) {
        SpringApplication.run(SlackApplication.class, args);
    }
}
