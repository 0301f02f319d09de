package tidings.user;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Signs customers up and in, and erases them.
@SpringBootApplication
@EnableConfigurationProperties(UserProperties.class)
class UserApplication {
    static void main(String[] args) {
        SpringApplication.run(UserApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// bcrypt of cost 10: some 60 ms of one core, the least that is recommended. One more would double what
    /// an attacker pays, but the shop's two cores pay too, and the gateway lets few attempts through already.
    /// Each hash carries its algorithm and cost, so that a dearer one can take over unnoticed.
    @Bean
    PasswordEncoder passwords() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
