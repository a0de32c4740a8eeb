package org.communicator.sandbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.communicator.sandbox.fault.Fault;
import org.communicator.sandbox.fault.Fault.Callbacks;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.message.Delivery;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.Status;
import org.communicator.sandbox.message.Traffic;

/** Takes accepted messages from status to status and reports each, one after the other. */
public final class Journeys {

    private static final DateTimeFormatter DONE_DATE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    private final Traffic traffic;
    private final SenderPool senders;
    private final WebhookClient webhooks;
    private final WebhookCounters counters;
    private final CurrentSettings settings;
    private final String accountSid;
    private final ScheduledExecutorService timer;
    private final Clock clock;

    public Journeys(Traffic traffic, SenderPool senders, WebhookClient webhooks, WebhookCounters counters,
            CurrentSettings settings, String accountSid, ScheduledExecutorService timer, Clock clock) {
        this.traffic = traffic;
        this.senders = senders;
        this.webhooks = webhooks;
        this.counters = counters;
        this.settings = settings;
        this.accountSid = accountSid;
        this.timer = timer;
        this.clock = clock;
    }

    /**
     * Starts a message on its way.
     *
     * @param wait until it may leave
     * @return done when the create may be answered: at once, or after all reports when they are to be early
     */
    public CompletionStage<Void> begin(Message message, Fault fault, Duration wait) {
        boolean silent = !settings.get().callbacks();
        boolean early = fault.callbacks() == Callbacks.EARLY;
        int pause = silent || early ? 0
                : Optional.ofNullable(fault.stepDelayMs()).orElse(settings.get().stepDelayMs());
        Journey journey = new Journey(message.sid(), silent, pause, new ArrayDeque<>(Step.wayUnder(fault)));
        if (wait.isZero() && pause == 0) {
            advance(journey);
        } else {
            timer.schedule(() -> advance(journey), wait.toMillis() + pause, TimeUnit.MILLISECONDS);
        }
        return early ? journey.end : CompletableFuture.completedFuture(null);
    }

    private void advance(Journey journey) {
        Step step = journey.way.poll();
        Optional<Message> message = step == null ? Optional.empty() : reach(journey.sid, step);
        if (message.isEmpty() || message.get().status() == Status.CANCELED) {
            journey.end.complete(null);
            return;
        }
        report(message.get(), step, journey.silent ? 0 : step.reports()).whenComplete((done, never) -> {
            if (journey.pause == 0 || journey.way.isEmpty()) {
                advance(journey);
            } else {
                timer.schedule(() -> advance(journey), journey.pause, TimeUnit.MILLISECONDS);
            }
        });
    }

    private Optional<Message> reach(String sid, Step step) {
        return traffic.change(sid, message -> withSender(message)
                .reached(step.status(), step.errorCode(), clock.instant()));
    }

    private Message withSender(Message message) {
        return message.from() == null && message.status() != Status.CANCELED
                ? message.sentFrom(senders.choose(message.to())) : message;
    }

    private CompletableFuture<Void> report(Message message, Step step, int times) {
        if (message.statusCallback() == null) {
            return CompletableFuture.completedFuture(null);
        }
        Webhook webhook = Webhook.to(message.statusCallback(), form(message, step), token(message.sid(), step));
        return CompletableFuture.allOf(Stream.generate(() -> webhooks.post(webhook)).limit(times)
                .map(posted -> posted.thenAccept(result -> note(message.sid(), step, result)).toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    private void note(String sid, Step step, WebhookResult result) {
        counters.note(result);
        Delivery delivery = new Delivery(step.status().word(), clock.instant(), result.httpStatus(), result.millis(),
                result.error());
        traffic.change(sid, message -> message.reported(delivery));
    }

    private Form form(Message message, Step step) {
        boolean ended = List.of(Status.DELIVERED, Status.UNDELIVERED).contains(step.status());
        return new Form()
                .add("MessageSid", message.sid()).add("SmsSid", message.sid())
                .add("MessageStatus", step.status().word()).add("SmsStatus", step.status().word())
                .add("AccountSid", accountSid)
                .add("From", message.from()).add("To", message.to())
                .addIfKnown("MessagingServiceSid", message.service())
                .addIfKnown("ErrorCode", step.errorCode())
                .addIfKnown("RawDlrDoneDate", ended ? DONE_DATE.format(clock.instant()) : null)
                .add("ApiVersion", "2010-04-01");
    }

    private static String token(String sid, Step step) {
        return UUID.nameUUIDFromBytes((sid + step.status()).getBytes(UTF_8)).toString();
    }

    private static final class Journey {

        private final String sid;
        private final boolean silent;
        private final int pause;
        private final Deque<Step> way;
        private final CompletableFuture<Void> end = new CompletableFuture<>();

        Journey(String sid, boolean silent, int pause, Deque<Step> way) {
            this.sid = sid;
            this.silent = silent;
            this.pause = pause;
            this.way = way;
        }
    }
}
