package tidings.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

@SpringBootApplication
@EnableScheduling
class NotificationService {
    static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }
}
