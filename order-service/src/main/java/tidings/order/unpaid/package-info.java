/// Orders that wait for their payment. Those that wait longer than usual are shown to an administrator, and those whose
/// payment stays silent are cancelled in the end.
@NullMarked
package tidings.order.unpaid;

import org.jspecify.annotations.NullMarked;
