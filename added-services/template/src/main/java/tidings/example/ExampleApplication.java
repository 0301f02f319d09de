package tidings.example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The process that notes which orders are confirmed.
@SpringBootApplication
class ExampleApplication {
    static void main(String[] args) {
        SpringApplication.run(ExampleApplication.class, args);
    }
}
