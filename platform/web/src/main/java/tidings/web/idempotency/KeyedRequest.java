package tidings.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that came without an idempotency key, as if it had come with this one.
final class KeyedRequest extends HttpServletRequestWrapper {
    private final String key;

    KeyedRequest(HttpServletRequest request, String key) {
        super(request);
        this.key = key;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isKey(name) ? key : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isKey(name) ? Collections.enumeration(List.of(key)) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        var names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.add(IdempotencyKeyFilter.HEADER);
        return Collections.enumeration(names);
    }

    private static boolean isKey(String name) {
        return name.equalsIgnoreCase(IdempotencyKeyFilter.HEADER);
    }
}
