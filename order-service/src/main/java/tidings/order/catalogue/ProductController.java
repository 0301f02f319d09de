package tidings.order.catalogue;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows what can be bought, to anybody.
@RestController
class ProductController {
    private final Catalogue catalogue;

    ProductController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/products")
    List<Product> products() {
        return catalogue.products();
    }
}
