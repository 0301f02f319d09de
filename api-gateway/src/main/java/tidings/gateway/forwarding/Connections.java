package tidings.gateway.forwarding;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import tidings.gateway.GatewayProperties;
import tidings.gateway.Upstream;

/// The connections to the services. They are kept and used again; each service gets so many and no more, so that a slow
/// one cannot take the others' share.
@Configuration
class Connections {
    private static final int PER_SERVICE = 256;

    @Bean
    ClientHttpRequestFactory connectionsToServices(GatewayProperties properties) {
        return new HttpComponentsClientHttpRequestFactory(client(properties));
    }

    /// A proxy passes on what it gets: no cookies, no unpacking, no redirects followed, and nothing sent again that
    /// the [Forwarder] does not know of.
    private static CloseableHttpClient client(GatewayProperties properties) {
        return HttpClients.custom()
                .setConnectionManager(pool(properties))
                .setDefaultRequestConfig(waiting(properties))
                .disableAutomaticRetries()
                .addExecInterceptorAfter(ChainElement.CONNECT.name(), "departure", Connections::depart)
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .evictIdleConnections(TimeValue.ofSeconds(30))
                .build();
    }

    /// Departs: from here on there is a connection, and the request is written to it.
    private static ClassicHttpResponse depart(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain rest)
            throws Unanswered {
        try {
            return rest.proceed(request, scope);
        } catch (IOException | HttpException | RuntimeException failure) {
            throw new Unanswered(failure);
        }
    }

    private static PoolingHttpClientConnectionManager pool(GatewayProperties properties) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(PER_SERVICE)
                .setMaxConnTotal(PER_SERVICE * Upstream.values().length)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(Timeout.of(properties.answerTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(200))
                        .build())
                .build();
    }

    private static RequestConfig waiting(GatewayProperties properties) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(properties.connectTimeout()))
                .setResponseTimeout(Timeout.of(properties.answerTimeout()))
                .build();
    }
}
