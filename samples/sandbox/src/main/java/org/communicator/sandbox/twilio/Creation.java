package org.communicator.sandbox.twilio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.communicator.sandbox.fault.Fault;
import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.media.MediaFetch;
import org.communicator.sandbox.message.Counters;
import org.communicator.sandbox.message.Media;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.Sid;
import org.communicator.sandbox.message.Status;
import org.communicator.sandbox.message.Traffic;
import org.communicator.sandbox.webhook.Journeys;

/** Accepts or refuses a message, and answers as the fault in force has it. */
public final class Creation {

    private static final int UNSUBSCRIBED = 21610;
    private static final int LONGER_THAN_ANYBODY_WAITS_MS = 600_000;

    private final String accountSid;
    private final Traffic traffic;
    private final Journeys journeys;
    private final Faults faults;
    private final OptOuts optOuts;
    private final Counters counters;
    private final MediaFetch fetch;
    private final Clock clock;

    public Creation(String accountSid, Traffic traffic, Journeys journeys, Faults faults, OptOuts optOuts,
            Counters counters, MediaFetch fetch, Clock clock) {
        this.accountSid = accountSid;
        this.traffic = traffic;
        this.journeys = journeys;
        this.faults = faults;
        this.optOuts = optOuts;
        this.counters = counters;
        this.fetch = fetch;
        this.clock = clock;
    }

    CompletionStage<Reply> create(Request request) {
        CreateRequest asked = CreateRequest.of(request.form());
        Fault fault = faults.take(asked.to());
        return Outage.under(fault).map(Reply::now)
                .orElseGet(() -> refusal(asked, fault).map(this::refuse).orElseGet(() -> accept(asked, fault)))
                .thenCompose(reply -> after(delay(fault), reply));
    }

    private Optional<Integer> refusal(CreateRequest asked, Fault fault) {
        return asked.fault()
                .or(() -> Optional.of(fault.answerCode()).filter(code -> fault.answer() == Fault.Answer.REJECT))
                .or(() -> Optional.of(UNSUBSCRIBED).filter(code -> optOuts.stops(asked.from(), asked.to())));
    }

    private CompletionStage<Reply> refuse(int code) {
        counters.rejected(code);
        return TwilioError.of(code).asReply().now();
    }

    private CompletionStage<Reply> accept(CreateRequest asked, Fault fault) {
        Message message = message(asked);
        traffic.add(message);
        counters.created();
        Reply answer = answer(message, fault);
        CompletionStage<Void> begun = fetch.fetch(message.media()).thenCompose(fetched -> {
            traffic.change(message.sid(), found -> found.with(fetched.media()));
            Fault met = fetched.errorCode() == null ? fault : fault.failed(fetched.errorCode());
            return journeys.begin(message, met, untilSending(asked));
        });
        return fault.callbacks() == Fault.Callbacks.EARLY ? begun.thenApply(done -> answer) : answer.now();
    }

    private Message message(CreateRequest asked) {
        List<Media> media = asked.media().stream().map(url -> new Media(url, null, null)).toList();
        return Message.outbound(traffic.nextSequence(), Sid.forMessage(!media.isEmpty()), initialStatus(asked),
                asked.from(), asked.to(), Optional.ofNullable(asked.body()).orElse(""), media, asked.service(),
                asked.statusCallback(), clock.instant());
    }

    private static Status initialStatus(CreateRequest asked) {
        if (asked.scheduled()) {
            return Status.SCHEDULED;
        }
        return asked.service() == null ? Status.QUEUED : Status.ACCEPTED;
    }

    private Duration untilSending(CreateRequest asked) {
        Instant now = clock.instant();
        return asked.scheduled() && asked.sendTime().isAfter(now)
                ? Duration.between(now, asked.sendTime()) : Duration.ZERO;
    }

    private Reply answer(Message message, Fault fault) {
        return switch (fault.answer()) {
            case CUT_AFTER_ACCEPT -> Reply.cut();
            case ERROR_AFTER_ACCEPT -> TwilioError.of(20500).asReply();
            default -> Reply.json(201, MessageResource.of(message, accountSid));
        };
    }

    /** No client waits so long that it would see the connection end. */
    private static int delay(Fault fault) {
        return fault.answer() == Fault.Answer.NEVER ? LONGER_THAN_ANYBODY_WAITS_MS : fault.answerDelayMs();
    }

    private static CompletionStage<Reply> after(int millis, Reply reply) {
        return millis == 0 ? reply.now() : CompletableFuture.supplyAsync(() -> reply,
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }
}
