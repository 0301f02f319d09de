package tidings.rules.architecture.wrong;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.transaction.annotation.Transactional;

/// An annotation that hides another one.
@Transactional
@Retention(RetentionPolicy.RUNTIME)
@interface InOneTransaction {}
