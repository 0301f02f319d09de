/// The letters that have to have arrived, once, and what explains where it is otherwise.
@NullMarked
package tidings.proof.checker.mail;

import org.jspecify.annotations.NullMarked;
