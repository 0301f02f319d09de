/// Rebuilding a read model: the service's own program, run beside the service, makes it anew from the topics,
/// compares it with the one that works, and puts it in its place. It is on the class path of those services that
/// are nothing but a read model.
@NullMarked
package tidings.rebuild;

import org.jspecify.annotations.NullMarked;
