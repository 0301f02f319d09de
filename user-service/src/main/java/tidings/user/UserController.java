package tidings.user;

import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tidings.events.UserId;
import tidings.web.Caller;
import tidings.web.Problem;

/// Users over HTTP. Everybody may sign up, see themselves, and have themselves erased.
@RestController
class UserController {
    private final Registration registration;
    private final Erasure erasure;
    private final Users users;

    UserController(Registration registration, Erasure erasure, Users users) {
        this.registration = registration;
        this.erasure = erasure;
        this.users = users;
    }

    @PostMapping("/users")
    ResponseEntity<Profile> signUp(@Valid @RequestBody SignUp wish) {
        var user = registration.signUp(wish);
        return ResponseEntity.created(URI.create("/users/" + user.id())).body(Profile.of(user));
    }

    @GetMapping("/users/{id}")
    Profile profile(@PathVariable UserId id, @Caller UserId caller) {
        if (!id.equals(caller)) {
            throw noSuchUser();
        }
        return users.findById(id.value()).map(Profile::of).orElseThrow(UserController::noSuchUser);
    }

    /// Erases the caller; one who is not known any more is erased already: asked again, it answers the same.
    @DeleteMapping("/users/me")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(@Caller UserId me) {
        erasure.erase(me);
    }

    private static Problem noSuchUser() {
        return Problem.notFound("There is no such user, or it is not you. Check the id.");
    }

    /// What a user may see of themselves.
    record Profile(UserId userId, String email, String name) {
        static Profile of(User user) {
            return new Profile(user.id(), user.email(), user.name());
        }
    }
}
