/// How rows are handed to the database: many in one statement.
@NullMarked
package tidings.messaging.jdbc;

import org.jspecify.annotations.NullMarked;
