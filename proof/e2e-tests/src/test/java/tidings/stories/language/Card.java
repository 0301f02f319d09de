package tidings.stories.language;

/// What a customer pays with: Stripe's test cards.
public enum Card {
    GOOD("pm_card_visa"),
    DECLINED("pm_card_visa_chargeDeclined");

    private final String paymentMethod;

    Card(String paymentMethod) {
        this.paymentMethod = paymentMethod;
    }

    String paymentMethod() {
        return paymentMethod;
    }
}
