package org.communicator.sandbox.twilio;

import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.message.PhoneNumber;

/** What a create asks for; null where it says nothing. */
record CreateRequest(String to, String from, String service, String body, List<String> media, String statusCallback,
        boolean scheduled, String sendAt) {

    private static final int MAX_BODY = 1600;
    private static final int MAX_MEDIA = 10;

    static CreateRequest of(Form form) {
        return new CreateRequest(form.given("To").orElse(null), form.given("From").orElse(null),
                form.given("MessagingServiceSid").orElse(null), form.given("Body").orElse(null),
                form.all("MediaUrl"), form.given("StatusCallback").orElse(null),
                form.first("ScheduleType").filter("fixed"::equals).isPresent(), form.given("SendAt").orElse(null));
    }

    /** The code of the first thing that is wrong with it. */
    Optional<Integer> fault() {
        return addresses().or(this::content).or(this::schedule).or(() -> MagicNumbers.refusal(from, to));
    }

    Instant sendTime() {
        return OffsetDateTime.parse(sendAt).toInstant();
    }

    private Optional<Integer> addresses() {
        if (to == null) {
            return Optional.of(21604);
        }
        if (from == null && service == null) {
            return Optional.of(21603);
        }
        if (!PhoneNumber.isValid(to)) {
            return Optional.of(21211);
        }
        if (from != null && !PhoneNumber.isValidSender(from)) {
            return Optional.of(21212);
        }
        if (service != null && !service.matches("MG[0-9a-fA-F]{32}")) {
            return Optional.of(21701);
        }
        return to.equals(from) ? Optional.of(21266) : Optional.empty();
    }

    private Optional<Integer> content() {
        if (body == null && media.isEmpty()) {
            return Optional.of(21602);
        }
        if (body != null && body.length() > MAX_BODY) {
            return Optional.of(21617);
        }
        if (media.size() > MAX_MEDIA) {
            return Optional.of(21623);
        }
        return statusCallback == null || isCallable(statusCallback) ? Optional.empty() : Optional.of(21609);
    }

    private Optional<Integer> schedule() {
        if (!scheduled) {
            return Optional.empty();
        }
        if (service == null) {
            return Optional.of(35118);
        }
        if (sendAt == null) {
            return Optional.of(35111);
        }
        try {
            sendTime();
            return Optional.empty();
        } catch (DateTimeParseException wrong) {
            return Optional.of(20001);
        }
    }

    private static boolean isCallable(String url) {
        try {
            URI uri = URI.create(url);
            // URI knows no host when it has an underscore, which Twilio refuses too
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
