package org.communicator.sandbox.webhook;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts signed webhooks: so many at once, so many waiting, the rest is refused. Thread-safe. */
public final class WebhookClient implements AutoCloseable {

    private static final int AT_ONCE = 48;
    private static final int MOST_WAITING = 100_000;
    private static final int RETRY_AFTER_MS = 500;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING), WebhookClient::daemon);
    private final Signature signature;
    private final Signature forgery;
    private final AtomicInteger pending = new AtomicInteger();

    public WebhookClient(String authToken) {
        this.signature = new Signature(authToken);
        this.forgery = new Signature("not " + authToken);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Never fails: what went wrong is in the result. */
    public CompletionStage<WebhookResult> post(Webhook webhook) {
        Posting posting = new Posting(webhook);
        pending.incrementAndGet();
        enqueue(posting);
        return posting.result.whenComplete((result, never) -> pending.decrementAndGet());
    }

    public int pending() {
        return pending.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void enqueue(Posting posting) {
        try {
            threads.execute(() -> attempt(posting));
        } catch (RejectedExecutionException full) {
            posting.result.complete(new WebhookResult(null, 0, "Too many webhooks are waiting."));
        }
    }

    private void attempt(Posting posting) {
        posting.attempts++;
        Webhook webhook = posting.webhook;
        HttpPost.Answer answer = HttpPost.send(webhook,
                (webhook.forged() ? forgery : signature).of(webhook.signedUrl(), webhook.form()));
        if (posting.rule.again(posting.attempts, answer)) {
            CompletableFuture.delayedExecutor(RETRY_AFTER_MS, TimeUnit.MILLISECONDS).execute(() -> enqueue(posting));
            return;
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - posting.started);
        posting.result.complete(new WebhookResult(answer.httpStatus(), millis, answer.error()));
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    }

    private static final class Posting {

        private final Webhook webhook;
        private final RetryRule rule;
        private final long started = System.nanoTime();
        private final CompletableFuture<WebhookResult> result = new CompletableFuture<>();
        private int attempts;

        Posting(Webhook webhook) {
            this.webhook = webhook;
            this.rule = RetryRule.of(webhook.url());
        }
    }
}
