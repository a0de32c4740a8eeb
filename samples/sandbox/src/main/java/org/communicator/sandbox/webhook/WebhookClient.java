package org.communicator.sandbox.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts signed webhooks over kept connections: so many at once, so many waiting, the rest is refused. Thread-safe. */
public final class WebhookClient {

    private static final int AT_ONCE = 64;
    private static final int MOST_WAITING = 100_000;
    private static final int RETRY_AFTER_MS = 500;
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Signature signature;
    private final Signature forgery;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Queue<Posting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pending = new AtomicInteger();

    public WebhookClient(String authToken) {
        this.signature = new Signature(authToken);
        this.forgery = new Signature("not " + authToken);
    }

    /** Never fails: what went wrong is in the result. */
    public CompletionStage<WebhookResult> post(Webhook webhook) {
        Posting posting = new Posting(webhook);
        if (pending.incrementAndGet() > MOST_WAITING) {
            pending.decrementAndGet();
            posting.result.complete(new WebhookResult(null, 0, "too many webhooks are waiting"));
            return posting.result;
        }
        enqueue(posting);
        return posting.result.whenComplete((result, failure) -> pending.decrementAndGet());
    }

    public int pending() {
        return pending.get();
    }

    private void enqueue(Posting posting) {
        waiting.add(posting);
        pump();
    }

    private void pump() {
        while (!waiting.isEmpty() && free.tryAcquire()) {
            Posting next = waiting.poll();
            if (next == null) {
                free.release();
            } else {
                send(next);
            }
        }
    }

    private void send(Posting posting) {
        posting.attempt++;
        CompletableFuture<HttpResponse<Void>> answer;
        try {
            answer = client.sendAsync(request(posting.webhook), BodyHandlers.discarding());
        } catch (RuntimeException unusable) {
            answer = CompletableFuture.failedFuture(unusable);
        }
        answer.whenComplete((response, failure) -> {
            free.release();
            settle(posting, response == null ? null : response.statusCode(), cause(failure));
            pump();
        });
    }

    private void settle(Posting posting, Integer httpStatus, Throwable failure) {
        if (posting.rule.again(posting.attempt, httpStatus, failure)) {
            CompletableFuture.delayedExecutor(RETRY_AFTER_MS, TimeUnit.MILLISECONDS).execute(() -> enqueue(posting));
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - posting.started);
        posting.result.complete(new WebhookResult(httpStatus, millis, failure == null ? null : words(failure)));
    }

    private HttpRequest request(Webhook webhook) {
        Signature signer = webhook.forged() ? forgery : signature;
        return HttpRequest.newBuilder(URI.create(webhook.target()))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", signer.of(webhook.signedUrl(), webhook.form()))
                .header("I-Twilio-Idempotency-Token", webhook.idempotencyToken())
                .POST(BodyPublishers.ofString(webhook.form().encoded()))
                .build();
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException ? failure.getCause() : failure;
    }

    private static String words(Throwable failure) {
        String reason = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        return failure.getClass().getSimpleName() + reason;
    }

    private static final class Posting {

        private final Webhook webhook;
        private final RetryRule rule;
        private final long started = System.nanoTime();
        private final CompletableFuture<WebhookResult> result = new CompletableFuture<>();
        private int attempt;

        Posting(Webhook webhook) {
            this.webhook = webhook;
            this.rule = RetryRule.of(webhook.url());
        }
    }
}
