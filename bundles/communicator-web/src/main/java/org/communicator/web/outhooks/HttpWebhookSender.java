package org.communicator.web.outhooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookSender;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.WebhookEventJson;
import org.communicator.web.settings.WebSettings;
import org.communicator.web.wire.Json;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Delivers by HTTP POST. Follows no redirect and reads nothing of the answer but its head. */
@Component
public final class HttpWebhookSender implements WebhookSender {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final Destinations destinations;
    private final Clock clock;
    /** Not by way of the API's ports: they are made of what needs this sender. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile HostDirectory directory;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    @Activate
    public HttpWebhookSender(@Reference WebSettings settings, @Reference Clock clock) {
        this.destinations = new Destinations(settings.webhooksAnywhere(), InetAddress::getAllByName);
        this.clock = clock;
    }

    @Override
    public Optional<String> refusal(URI url) {
        return destinations.refusal(url);
    }

    /** The host is looked up each time: its name may have come to stand for another address. */
    @Override
    public WebhookAttempt send(WebhookCall call) {
        Instant at = clock.instant();
        long begin = System.nanoTime();
        if (refusal(call.url()).isPresent()) {
            return inTrouble(at, begin, "address refused");
        }
        try {
            HttpResponse<InputStream> answer = client.send(request(call, at), BodyHandlers.ofInputStream());
            answer.body().close();
            return new WebhookAttempt(at, since(begin), Optional.of(answer.statusCode()), Optional.empty(),
                    RetryAfter.of(answer.headers().firstValue("Retry-After")));
        } catch (IOException failed) {
            return inTrouble(at, begin, word(failed));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return inTrouble(at, begin, "server stops");
        }
    }

    private HttpRequest request(WebhookCall call, Instant at) {
        byte[] body = Json.write(WebhookEventJson.of(call, names(call.account())));
        String id = call.id().toString();
        return HttpRequest.newBuilder(call.url()).timeout(ANSWER).header("Content-Type", "application/json")
                .header("User-Agent", "Communicator").header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
                .header("webhook-signature", WebhookSignature.of(call.secret(), id, at.getEpochSecond(), body))
                .POST(BodyPublishers.ofByteArray(body)).build();
    }

    private LocationNames names(AccountId account) {
        HostDirectory known = directory;
        return new LocationNames(known == null ? Map.of() : known.locations(account));
    }

    private static WebhookAttempt inTrouble(Instant at, long begin, String word) {
        return new WebhookAttempt(at, since(begin), Optional.empty(), Optional.of(word), Duration.ZERO);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Never what the exception says: it may name addresses. */
    private static String word(IOException failed) {
        if (failed instanceof HttpTimeoutException) {
            return "timeout";
        }
        if (failed instanceof SSLException) {
            return "TLS failed";
        }
        return failed instanceof ConnectException ? "no connection" : "connection broke";
    }
}
