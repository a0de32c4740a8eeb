package org.communicator.web.hooks;

import java.time.Duration;
import java.util.function.Supplier;
import org.communicator.api.channel.WebhookResponse;
import org.communicator.api.operations.Meters;
import org.communicator.api.store.StoreUnavailableException;

/** Counts what comes through the door and how it ends. Labels are words of ours and of registered receivers only. */
final class HookMeters {

    private static final String CALLS = "webhook_calls";
    private static final String NOBODY = "none";

    private final Meters meters;

    HookMeters(Meters meters) {
        this.meters = meters;
    }

    void refused(String outcome) {
        meters.count(CALLS, "channel", NOBODY, "provider", NOBODY, "outcome", outcome);
    }

    WebhookResponse handled(HookPath path, Supplier<WebhookResponse> work) {
        long begin = System.nanoTime();
        String outcome = "failed";
        try {
            WebhookResponse response = work.get();
            outcome = outcome(response.status());
            return response;
        } catch (StoreUnavailableException gone) {
            outcome = "unavailable";
            throw gone;
        } finally {
            meters.count(CALLS, "channel", path.channel(), "provider", path.provider(), "outcome", outcome);
            meters.time("webhook_seconds", Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 2 -> "accepted";
            case 4 -> "refused";
            default -> "failed";
        };
    }
}
