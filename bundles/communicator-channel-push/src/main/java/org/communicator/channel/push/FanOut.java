package org.communicator.channel.push;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.push.Device;
import org.communicator.api.push.Devices;
import org.communicator.api.push.PushNotice;
import org.communicator.api.push.PushNotices;
import org.communicator.channel.push.service.Attempt;

/** Sends a message to each device of the client: it is sent if at least one took it. */
final class FanOut {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);

    private static final Failure NO_DEVICE = new Failure("no-device",
            "The guest app is not installed on any device any more.",
            "Send it again: it goes by text message or email then.", Failure.Kind.DEVICE);
    private static final Failure DELETED = new Failure("deleted", "The message was deleted before it was sent.",
            "Nothing is to be done.");

    private final PushServices services;
    private final PushNotices notices;
    private final Devices devices;
    private final Clock clock;

    FanOut(PushServices services, PushNotices notices, Devices devices, Clock clock) {
        this.services = services;
        this.notices = notices;
        this.devices = devices;
        this.clock = clock;
    }

    SendResult send(OutboundMessage message) {
        Optional<PushNotice.Addressed> notice = notices.of(message);
        return notice.map(found -> result(message, attempts(found))).orElseGet(() -> new SendResult.Rejected(DELETED));
    }

    /** One after the other; the outbox waits a limited time, so that no more are begun after a while. */
    private List<Attempt> attempts(PushNotice.Addressed found) {
        List<Attempt> attempts = new ArrayList<>();
        long begin = System.nanoTime();
        for (Device device : found.devices()) {
            if (System.nanoTime() - begin < PATIENCE) {
                services.push(device, found.notice(), devices, clock).ifPresent(attempts::add);
            }
        }
        return attempts;
    }

    private static SendResult result(OutboundMessage message, List<Attempt> attempts) {
        if (attempts.stream().anyMatch(Attempt.Taken.class::isInstance)) {
            return new SendResult.Accepted(message.id().toString(), MessageStatus.SENT);
        }
        return first(attempts, Attempt.InDoubt.class).<SendResult>map(lost -> new SendResult.InDoubt(lost.cause()))
                .or(() -> first(attempts, Attempt.Later.class)
                        .map(later -> new SendResult.Later(later.cause(), longest(attempts))))
                .orElseGet(() -> new SendResult.Rejected(
                        first(attempts, Attempt.Refused.class).map(Attempt.Refused::failure).orElse(NO_DEVICE)));
    }

    private static Duration longest(List<Attempt> attempts) {
        return attempts.stream().filter(Attempt.Later.class::isInstance).map(later -> ((Attempt.Later) later).atLeast())
                .max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static <T extends Attempt> Optional<T> first(List<Attempt> attempts, Class<T> kind) {
        return attempts.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
