package tidings.notification.smtp;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a refusal for good is about, as far as the server says so: more precisely than by its code, or in words.
enum RefusalSubject {
    /// The shop, whatever the letter: its sender, its name among those who send spam, how much it may send.
    SHOP,
    /// Whether the server passes on mail for the shop to this address, or such a letter.
    RELAY,
    /// This letter, or nothing in particular.
    LETTER;

    private static final Set<String> SHOPS = Set.of("5.1.7", "5.1.8", "5.4.5"); // its sender; how much it may send
    private static final String RELAYS = "5.7.";
    private static final Pattern QUOTED = Pattern.compile("\\S*@\\S*");

    /// Words beside which those of the shop are about the customer.
    private static final Pattern CUSTOMER = words("\\b(recipient|user|mailbox|inbox|disk|storage)\\b");
    private static final Pattern NOBODY = words("(?!)");

    /// What servers say that give no more precise status, and which concern that is. What may be about the letter's
    /// contents, which a customer's name is part of, is not taken for the shop's: it would hold up everybody.
    ///
    /// | words | such as | said by |
    /// |---|---|---|
    /// | sender verify | Sender verify failed | [Exim](https://www.exim.org/docs.html) |
    /// | sender | sender is rejected | [Coremail](https://www.icoremail.vip/support) |
    /// | not verified | Email address is not verified | [SES](https://docs.aws.amazon.com/ses/latest/dg) |
    /// | blocked, block listed | IP address is block listed | [GMX](https://postmaster.gmx.com/en/error-messages) |
    /// | spam | This message was classified as SPAM | Exim, where it scans contents |
    /// | policy | Reject due to SPF policy | [GMX, web.de](https://smtp.codes/unitedinternet) |
    /// | sending limit | Daily user sending limit exceeded | [Gmail](https://support.google.com/a/answer/3726730) |
    /// | exceeded the max | has exceeded the max emails per hour | [cPanel](https://docs.cpanel.net) |
    /// | message quota | Daily message quota exceeded | SES |
    private static final List<Row> TABLE = List.of(
            new Row(SHOP, words("\\bsender verif(y|ication)\\b"), NOBODY),
            new Row(SHOP, words("\\bsender\\b"), CUSTOMER),
            new Row(SHOP, words("\\bnot verified\\b"), CUSTOMER),
            new Row(SHOP, words("\\bbl(oc|ac)k[ -]?list(ed)?\\b"), CUSTOMER),
            new Row(SHOP, words("\\b(sending|messaging|hourly|rate) limit"), NOBODY),
            new Row(SHOP, words("\\bexceeded the max\\b"), CUSTOMER),
            new Row(SHOP, words("\\bmessage quota\\b|\\bexceeded your .*quota\\b"), CUSTOMER),
            new Row(RELAY, words("\\brela(y|ying)\\b|\\brcpthosts\\b"), NOBODY),
            new Row(RELAY, words("\\bspam\\b|\\bpolicy\\b|\\bblocked\\b"), CUSTOMER));

    /// @param unless what is not said beside it
    private record Row(RefusalSubject concern, Pattern said, Pattern unless) {
        boolean fits(String text) {
            return said.matcher(text).find() && !unless.matcher(text).find();
        }
    }

    /// @param status what the server says more precisely; empty where it does not
    static RefusalSubject of(String status, String text) {
        return status.isEmpty() ? inWords(QUOTED.matcher(text).replaceAll("")) : of(status);
    }

    private static RefusalSubject of(String status) {
        if (SHOPS.contains(status)) {
            return SHOP;
        }
        return status.startsWith(RELAYS) ? RELAY : LETTER;
    }

    private static RefusalSubject inWords(String text) {
        return TABLE.stream()
                .filter(row -> row.fits(text))
                .map(Row::concern)
                .findFirst()
                .orElse(LETTER);
    }

    private static Pattern words(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
