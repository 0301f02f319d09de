package tidings.rules.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.regex.Pattern;

/// The past tense of an event's name: `OrderPlaced`, `UserSignedUp`, `OrderPaid`.
///
/// A regular verb is told by its ending, an irregular one stands in a list. Left out of it are verbs whose past
/// reads as their present does (put, set, cut, read): a name with one of them could be a wish.
final class PastTense extends DescribedPredicate<JavaClass> {
    private static final Pattern LAST_WORD = Pattern.compile("([A-Z][a-z]+)(?:Up|Out|Off|Back|Down|Away)?$");
    private static final Pattern REGULAR = Pattern.compile("[A-Z][a-z]+[^e]ed|Agreed|Guaranteed|Freed");
    private static final Set<String> IRREGULAR = Set.of(
            "Begun",
            "Bought",
            "Broken",
            "Brought",
            "Built",
            "Caught",
            "Chosen",
            "Done",
            "Drawn",
            "Fallen",
            "Found",
            "Given",
            "Gone",
            "Grown",
            "Held",
            "Kept",
            "Left",
            "Lent",
            "Lost",
            "Made",
            "Met",
            "Paid",
            "Risen",
            "Seen",
            "Sent",
            "Shown",
            "Sold",
            "Spent",
            "Taken",
            "Told",
            "Withdrawn",
            "Won",
            "Written");

    PastTense() {
        super("a name in the past tense");
    }

    @Override
    public boolean test(JavaClass event) {
        return isIn(event.getSimpleName());
    }

    static boolean isIn(String name) {
        var last = LAST_WORD.matcher(name);
        return last.find() && last.start() > 0 && isPast(last.group(1));
    }

    private static boolean isPast(String verb) {
        return REGULAR.matcher(verb).matches() || IRREGULAR.contains(verb);
    }
}
