package org.communicator.testkit.memory;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.communicator.api.webhook.WebhookAttempt;
import org.communicator.api.webhook.WebhookCall;
import org.communicator.api.webhook.WebhookSender;

/** Receivers that answer what they are told to, 200 otherwise; hosts that end in {@code .invalid} are refused. */
public final class FakeWebhookSender implements WebhookSender {

    private static final Duration TOOK = Duration.ofMillis(5);

    private final List<WebhookCall> calls = new ArrayList<>();
    private final Deque<Integer> codes = new ArrayDeque<>();
    private final Clock clock;
    private int usual = 200;

    public FakeWebhookSender(Clock clock) {
        this.clock = clock;
    }

    /** Answers the next calls with these statuses; 0 stands for no answer. */
    public void next(int... statuses) {
        for (int status : statuses) {
            codes.add(status);
        }
    }

    /** Answers all further calls with this status. */
    public void always(int status) {
        usual = status;
    }

    /** All calls so far. */
    public List<WebhookCall> calls() {
        return calls;
    }

    @Override
    public Optional<String> refusal(URI url) {
        return url.getHost().endsWith(".invalid") ? Optional.of("The host of the URL cannot be found.")
                : Optional.empty();
    }

    @Override
    public WebhookAttempt send(WebhookCall call) {
        calls.add(call);
        int code = codes.isEmpty() ? usual : codes.poll();
        return new WebhookAttempt(clock.instant(), TOOK, code == 0 ? Optional.empty() : Optional.of(code),
                code == 0 ? Optional.of("timeout") : Optional.empty(), Duration.ZERO);
    }
}
