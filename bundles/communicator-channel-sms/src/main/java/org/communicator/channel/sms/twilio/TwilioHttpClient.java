package org.communicator.channel.sms.twilio;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.config.SocketConfig;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.util.PublicSuffixMatcher;
import org.apache.http.impl.client.HttpClientBuilder;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Calls Twilio, or what stands in for it, once per request: Twilio's own client would repeat what was answered with
 * 5xx, and a text would go out twice.
 */
final class TwilioHttpClient extends NetworkHttpClient implements Closeable {

    /** At least as many as messages are under way at once, so that none waits for a connection. */
    private static final int CONNECTIONS = 64;

    /** Shorter than what is common at servers, so that they rarely close a connection that we are about to use. */
    private static final int KEEP_SECONDS = 50;

    private static final int CHECK_AFTER_IDLE_MILLIS = 1_000;

    private static final PublicSuffixMatcher NO_COOKIES = new PublicSuffixMatcher(List.of(), List.of());

    private final TwilioSettings settings;

    TwilioHttpClient(TwilioSettings settings) {
        super(builder(settings));
        this.settings = settings;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    @Override
    public Response reliableRequest(Request request, int[] retryCodes, int retries, long delayMillis) {
        return makeRequest(request);
    }

    @Override
    public Response makeRequest(Request request) {
        Response response = super.makeRequest(new RebasedRequest(request, settings.baseUrl()));
        int status = response.getStatusCode();
        return status < 300 || isJson(response) ? response
                : new Response("{\"status\":" + status + "}", Math.max(status, 400));
    }

    /** What is no JSON was not written by Twilio; its client would then lose the status. */
    private static boolean isJson(Response response) {
        return Arrays.stream(response.getHeaders()).anyMatch(header -> header.getName().equalsIgnoreCase("Content-Type")
                && header.getValue().startsWith("application/json"));
    }

    @Override
    public void close() throws IOException {
        ((Closeable) client).close();
    }

    /** Reading the certificate authorities takes long; a stand-in on this machine needs none. */
    private static Registry<ConnectionSocketFactory> sockets(TwilioSettings settings) {
        RegistryBuilder<ConnectionSocketFactory> sockets = RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", PlainConnectionSocketFactory.getSocketFactory());
        if (settings.baseUrl().getScheme().equals("https")) {
            sockets.register("https", SSLConnectionSocketFactory.getSystemSocketFactory());
        }
        return sockets.build();
    }

    private static HttpClientBuilder builder(TwilioSettings settings) {
        int connect = (int) settings.connectTimeout().toMillis();
        int answer = (int) settings.answerTimeout().toMillis();
        PoolingHttpClientConnectionManager connections = new PoolingHttpClientConnectionManager(sockets(settings),
                null, null, null, KEEP_SECONDS, TimeUnit.SECONDS);
        connections.setMaxTotal(CONNECTIONS);
        connections.setDefaultMaxPerRoute(CONNECTIONS);
        connections.setValidateAfterInactivity(CHECK_AFTER_IDLE_MILLIS);
        connections.setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(answer).setTcpNoDelay(true).build());
        return HttpClientBuilder.create().useSystemProperties().setConnectionManager(connections)
                .setPublicSuffixMatcher(NO_COOKIES)
                .setDefaultRequestConfig(RequestConfig.custom().setConnectTimeout(connect)
                        .setConnectionRequestTimeout(connect).setSocketTimeout(answer).build())
                .disableAutomaticRetries().disableRedirectHandling().disableCookieManagement().disableAuthCaching();
    }
}
