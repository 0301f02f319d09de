/// The contract of an event, beside its fields: the topic on which it is told, the version of its schema, how the
/// versions before it are read, and whether it is the last word on its key. Those who told and read it years ago rely
/// on that.
@NullMarked
package tidings.events.contract;

import org.jspecify.annotations.NullMarked;
