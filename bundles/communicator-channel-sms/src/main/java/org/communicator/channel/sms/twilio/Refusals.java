package org.communicator.channel.sms.twilio;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.operations.Meters;
import org.communicator.channel.sms.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts refused calls and says so in the log, but not so often that a forger fills the disk. Thread-safe. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Meters meters;
    private final Clock clock;
    private final AtomicReference<Instant> quietUntil = new AtomicReference<>(Instant.MIN);
    private final AtomicLong unsaid = new AtomicLong();

    Refusals(Meters meters) {
        this(meters, Clock.systemUTC());
    }

    Refusals(Meters meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** The answer to a refused call. */
    WebhookResponse answer(RefusedException refused) {
        meters.count("webhook_rejected", "channel", "sms", "provider", TwilioProvider.NAME, "reason",
                refused.reason());
        unsaid.incrementAndGet();
        Instant now = clock.instant();
        Instant until = quietUntil.get();
        if (now.isAfter(until) && quietUntil.compareAndSet(until, now.plus(QUIET))) {
            LOG.warn("Refused {} call(s) to Twilio's webhook, the last one with {} for: {}. "
                    + "If they are Twilio's, check auth.token and public.url.", unsaid.getAndSet(0), refused.status(),
                    refused.getMessage());
        }
        return WebhookResponse.of(refused.status());
    }
}
