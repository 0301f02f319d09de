/// The language in which the stories are told: who acts, what they have in their hands, and what they may expect.
@NullMarked
package tidings.stories.language;

import org.jspecify.annotations.NullMarked;
