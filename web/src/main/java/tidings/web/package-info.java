/// What every HTTP face shares: problem+json, the token check, correlation ids.
@NullMarked
package tidings.web;

import org.jspecify.annotations.NullMarked;
