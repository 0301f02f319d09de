/// The replay of topics: what a service has reacted to is heard again, up to where the service has come.
@NullMarked
package tidings.rebuild.replay;

import org.jspecify.annotations.NullMarked;
