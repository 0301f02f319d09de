package tidings.slack;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The process that posts to a channel what happens to users.
@SpringBootApplication
class SlackApplication {
    static void main(String[] args) {
        SpringApplication.run(SlackApplication.class, args);
    }
}
