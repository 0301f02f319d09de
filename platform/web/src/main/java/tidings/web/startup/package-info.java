/// What a service with an HTTP face starts with: common settings, and a sentence where a secret is missing.
@NullMarked
package tidings.web.startup;

import org.jspecify.annotations.NullMarked;
