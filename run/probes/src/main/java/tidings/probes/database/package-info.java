/// What a service's database says, past the service.
@NullMarked
package tidings.probes.database;

import org.jspecify.annotations.NullMarked;
