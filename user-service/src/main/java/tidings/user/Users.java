package tidings.user;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All users.
interface Users extends Repository<User, UUID> {
    Optional<User> findById(UUID id);

    /// Upper and lower case make no difference.
    @Query("from User user where lower(user.email) = lower(:email)")
    Optional<User> withEmail(String email);

    /// Throws [DataIntegrityViolationException] when the address is somebody's already.
    User saveAndFlush(User user);
}
