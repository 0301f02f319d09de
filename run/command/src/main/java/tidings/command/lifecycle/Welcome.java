package tidings.command.lifecycle;

import tidings.local.LocalSystem;

/// The welcome says where to send requests, and shows a first one that works when pasted.
final class Welcome {
    private Welcome() {}

    static String to(LocalSystem system) {
        return """
                Send requests to %1$s/api. Letters arrive at %2$s/api/v1/messages.
                For example, sign up, get a token and order something:

                  curl -s %1$s/api/users -H 'Content-Type: application/json' \\
                    -d '{"email":"ada@example.org","name":"Ada","password":"correct horse battery"}'
                  TOKEN=$(curl -s %1$s/api/sessions -H 'Content-Type: application/json' \\
                    -d '{"email":"ada@example.org","password":"correct horse battery"}' \\
                    | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
                  curl -s %1$s/api/products
                  curl -si %1$s/api/orders -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
                    -d '{"lines":[{"sku":"%3$s","quantity":1}],"paymentMethod":"pm_card_visa"}'
                """.formatted(system.gateway(), system.letters(), "espresso-machine");
    }
}
