package tidings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.sql.SQLException;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.OrderId;
import tidings.events.UserId;

/// A service with one fault of each kind.
@SpringBootApplication
@RestController
class Shop {
    record Wish(@NotEmpty List<@Valid WishedLine> lines, String note) {}

    record WishedLine(String sku, @Min(1) int quantity) {}

    @PostMapping("/wishes")
    Wish wish(@Valid @RequestBody Wish wish) {
        return wish;
    }

    @GetMapping("/wishes")
    int page(@RequestParam(defaultValue = "10") @Max(100) int limit) {
        return limit;
    }

    @GetMapping("/wishes/{id}")
    OrderId one(@PathVariable OrderId id) {
        return id;
    }

    @GetMapping("/me")
    UserId me(@Caller UserId me) {
        return me;
    }

    @GetMapping("/taken")
    void taken() {
        throw Problem.of(HttpStatus.CONFLICT, "taken", "Taken", "Somebody was faster.")
                .at("/name", "is taken");
    }

    @GetMapping("/sold-out")
    void soldOut() {
        throw new SoldOut();
    }

    /// An exception that knows nothing of HTTP.
    static class SoldOut extends RuntimeException {}

    @Bean
    ProblemMapper ownProblems() {
        return failure -> failure instanceof SoldOut
                ? Problem.of(HttpStatus.CONFLICT, "sold-out", "Sold out", "There is none left.")
                        .with("Retry-After", "7")
                : null;
    }

    @GetMapping("/away")
    void databaseAway() {
        throw new IllegalStateException(new SQLException("the connection is gone", "08006"));
    }

    /// The connection broke in the midst of a transaction: not even the rollback arrives.
    @GetMapping("/cut-off")
    void databaseGoneMeanwhile() {
        throw new IllegalStateException(new SQLException("Connection is closed"));
    }

    /// The database is gone at a commit, be it of a change or of a question.
    @RequestMapping("/unanswered")
    void databaseGoneAtCommit() {
        throw new IllegalStateException(new CommitUnanswered(new SQLException("the connection is gone", "08006")));
    }

    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("a secret of tidings.web.Shop");
    }
}
