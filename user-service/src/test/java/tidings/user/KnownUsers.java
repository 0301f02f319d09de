package tidings.user;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/// Users in memory.
final class KnownUsers implements Users {
    private final List<User> users = new ArrayList<>();

    @Override
    public Optional<User> findById(UUID id) {
        return users.stream().filter(user -> user.id().value().equals(id)).findFirst();
    }

    @Override
    public Optional<User> take(UUID id) {
        return findById(id);
    }

    @Override
    public void delete(User user) {
        users.remove(user);
    }

    @Override
    public Optional<User> withEmail(String email) {
        return users.stream()
                .filter(user -> user.email().equalsIgnoreCase(email))
                .findFirst();
    }

    @Override
    public User saveAndFlush(User user) {
        if (withEmail(user.email()).isPresent()) {
            var refusal = new ConstraintViolationException("refused", new SQLException("taken"), EmailTaken.INDEX);
            throw new DataIntegrityViolationException("refused", refusal);
        }
        users.add(user);
        return user;
    }
}
