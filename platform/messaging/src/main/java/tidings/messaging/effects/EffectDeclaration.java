package tidings.messaging.effects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import tidings.messaging.Effect;
import tidings.messaging.Intent;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// What an effect declares of itself: which intent it fulfils.
record EffectDeclaration(Effect<?> effect, Class<?> intent) {

    /// The declarations of a service's effects. Throws [IllegalStateException] when one does not say what it fulfils,
    /// and [MissingPrerequisite] when two fulfil intents of one type.
    static List<EffectDeclaration> ofAll(Collection<Effect<?>> effects) {
        var all = effects.stream().map(EffectDeclaration::of).toList();
        all.stream().collect(groupingBy(EffectDeclaration::type)).forEach(EffectDeclaration::refuseSeveral);
        return all;
    }

    private static EffectDeclaration of(Effect<?> effect) {
        var type = GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(effect), Effect.class);
        if (type == null || type.equals(Intent.class)) { // the latter where it is a lambda
            throw new IllegalStateException("%s does not say which intent it fulfils: declare it as a class"
                    .formatted(effect.getClass().getName()));
        }
        return new EffectDeclaration(effect, type);
    }

    private static void refuseSeveral(String type, List<EffectDeclaration> declared) {
        if (declared.size() > 1) {
            throw new MissingPrerequisite(
                    "Several effects fulfil intents of the type %s, and it would be chance which performs one: %s."
                            .formatted(
                                    type,
                                    declared.stream()
                                            .map(EffectDeclaration::name)
                                            .collect(joining(", "))),
                    "Keep one of them, or give each an intent whose class has a simple name of its own.");
        }
    }

    private String name() {
        return AopUtils.getTargetClass(effect).getName();
    }

    /// The type under which the intent is noted.
    String type() {
        return intent.getSimpleName();
    }
}
