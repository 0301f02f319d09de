package tidings.user;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All users.
public interface Users extends Repository<User, UUID> {
    Optional<User> findById(UUID id);

    /// The user, for the caller's transaction alone: of two that want to erase the same one, the second finds nobody.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from User user where user.id = :id")
    Optional<User> take(UUID id);

    /// Finds a user; upper and lower case make no difference.
    @Query("from User user where lower(user.email) = lower(:email)")
    Optional<User> withEmail(String email);

    /// Saves a user. Throws `DataIntegrityViolationException` when the address is somebody's already
    /// ([EmailTaken]), or the database refuses it for another reason.
    User saveAndFlush(User user);

    void delete(User user);
}
