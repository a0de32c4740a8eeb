package org.communicator.sandbox.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One text.
 *
 * @param sequence grows with every message of this process
 * @param from null until a messaging service has chosen the number
 * @param service sid of the messaging service, or null
 * @param statusCallback where reports go, or null
 * @param errorCode null when all is well
 * @param sent null until it left
 * @param parameters what an inbound webhook carries beside the usual
 * @param deliveries the webhooks posted for it, oldest first
 */
public record Message(long sequence, String sid, Direction direction, String from, String to, String body,
        List<Media> media, String service, String statusCallback, Status status, Integer errorCode,
        Instant created, Instant updated, Instant sent, Map<String, String> parameters, List<Delivery> deliveries) {

    private static final int MAX_DELIVERIES = 24;

    public static Message outbound(long sequence, String sid, Status status, String from, String to, String body,
            List<Media> media, String service, String statusCallback, Instant now) {
        return new Message(sequence, sid, Direction.OUTBOUND, from, to, body, media, service, statusCallback, status,
                null, now, now, null, Map.of(), List.of());
    }

    public static Message inbound(long sequence, String sid, String from, String to, String body, List<Media> media,
            Map<String, String> parameters, Instant now) {
        return new Message(sequence, sid, Direction.INBOUND, from, to, body, media, null, null, Status.RECEIVED,
                null, now, now, now, parameters, List.of());
    }

    /** The client's number. */
    public String handset() {
        return direction == Direction.OUTBOUND ? to : from;
    }

    /** Our number, if it is known yet. */
    public Optional<String> ours() {
        return Optional.ofNullable(direction == Direction.OUTBOUND ? from : to);
    }

    public Segments segments() {
        return Segments.of(body);
    }

    /** Moves on to a status, or stays when it has come further already. */
    public Message reached(Status next, Integer code, Instant now) {
        if (!status.isBefore(next)) {
            return this;
        }
        boolean leaves = sent == null && !next.isBefore(Status.SENT) && next != Status.CANCELED;
        return new Message(sequence, sid, direction, from, to, body, media, service, statusCallback, next, code,
                created, now, leaves ? now : sent, parameters, deliveries);
    }

    public Message sentFrom(String number) {
        return new Message(sequence, sid, direction, number, to, body, media, service, statusCallback, status,
                errorCode, created, updated, sent, parameters, deliveries);
    }

    /** With its files as they were fetched. */
    public Message with(List<Media> fetched) {
        return new Message(sequence, sid, direction, from, to, body, fetched, service, statusCallback, status,
                errorCode, created, updated, sent, parameters, deliveries);
    }

    public Message redacted(Instant now) {
        return new Message(sequence, sid, direction, from, to, "", media, service, statusCallback, status,
                errorCode, created, now, sent, parameters, deliveries);
    }

    public Message reported(Delivery delivery) {
        if (deliveries.size() >= MAX_DELIVERIES) {
            return this;
        }
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(delivery);
        return new Message(sequence, sid, direction, from, to, body, media, service, statusCallback, status,
                errorCode, created, updated, sent, parameters, List.copyOf(more));
    }
}
