/// The report: figures as a document, as charts, as JSON, and two of them compared.
@NullMarked
package tidings.bench.report;

import org.jspecify.annotations.NullMarked;
