package tidings.analytics;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows an administrator what was sold.
@RestController
class SalesController {
    private final SalesReports reports;

    SalesController(SalesReports reports) {
        this.reports = reports;
    }

    @GetMapping("/analytics/sales")
    SalesReport sales() {
        return reports.now();
    }
}
