/// What a person does about dead letters: they are redriven or discarded, over an actuator endpoint.
@NullMarked
package tidings.messaging.redrive;

import org.jspecify.annotations.NullMarked;
