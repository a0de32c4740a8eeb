package org.communicator.web.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.web.hooks.Receivers.Registered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReceiversTest {

    private static final Map<String, Object> TWILIO = Map.of(WebhookReceiver.CHANNEL, "sms", WebhookReceiver.PROVIDER,
            "twilio");
    private static final HookPath PATH = new HookPath("sms", "twilio", "inbound");
    private static final long LONG_AFTER_THE_START = Duration.ofMinutes(2).toNanos();

    private final AtomicLong now = new AtomicLong();
    private final Receivers receivers = new Receivers(now::get, Duration.ofMinutes(5));
    private final WebhookReceiver receiver = request -> WebhookResponse.of(204);

    @Test
    void findShouldWaitForTheReceiverWhenTheServerHasJustStarted() {
        CompletableFuture<Optional<Registered>> call = call();
        assertThatThrownBy(() -> call.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        receivers.add(receiver, TWILIO);

        assertThat(call.join().map(Registered::receiver)).contains(receiver);
    }

    @Test
    void findShouldWaitForTheReceiverWhenItHasJustGone() {
        receivers.add(receiver, TWILIO);
        now.set(LONG_AFTER_THE_START);
        receivers.remove(receiver, TWILIO);
        CompletableFuture<Optional<Registered>> call = call();
        assertThatThrownBy(() -> call.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        receivers.add(receiver, TWILIO);

        assertThat(call.join().map(Registered::receiver)).contains(receiver);
    }

    @Test
    void findShouldFindNoneAtOnceWhenTheStartIsLongAgo() {
        now.set(LONG_AFTER_THE_START);

        assertThat(receivers.find(PATH)).isEmpty();
    }

    @Test
    void findShouldFindNoneAtOnceWhenItWentLongAgo() {
        receivers.add(receiver, TWILIO);
        receivers.remove(receiver, TWILIO);
        now.set(LONG_AFTER_THE_START);

        assertThat(receivers.find(PATH)).isEmpty();
    }

    @Test
    void findShouldFindNoneWhenItDoesNotComeInTime() {
        Receivers impatient = new Receivers(now::get, Duration.ofMillis(20));

        assertThat(impatient.find(PATH)).isEmpty();
    }

    @Test
    void findShouldFindNoneAtOnceWhenTooManyWait() {
        CompletableFuture<?>[] calls = IntStream.range(0, 40).mapToObj(i -> call()).toArray(CompletableFuture[]::new);

        assertThat(CompletableFuture.anyOf(calls).join()).isEqualTo(Optional.empty());
        receivers.add(receiver, TWILIO);
    }

    private CompletableFuture<Optional<Registered>> call() {
        return CompletableFuture.supplyAsync(() -> receivers.find(PATH), task -> {
            Thread thread = new Thread(task, "call");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
