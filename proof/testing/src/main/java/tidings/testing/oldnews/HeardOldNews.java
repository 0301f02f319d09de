package tidings.testing.oldnews;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// All old news that the service under test may come across.
final class HeardOldNews implements ArgumentsProvider {
    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test) {
        var service = LateSubscriber.in(SpringExtension.getApplicationContext(test));
        return OldNews.heardBy(service.service()).map(Arguments::of);
    }
}
