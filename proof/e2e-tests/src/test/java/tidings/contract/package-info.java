/// What the shop promises to programs that speak HTTP with it: its OpenAPI document, and whether it keeps to that.
@NullMarked
package tidings.contract;

import org.jspecify.annotations.NullMarked;
