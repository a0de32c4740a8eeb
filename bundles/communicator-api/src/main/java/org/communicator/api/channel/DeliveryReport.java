package org.communicator.api.channel;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;

/**
 * A provider's word on a message that we sent.
 *
 * @param message our id, which the provider was told when it was sent
 * @param provider the provider
 * @param providerId the provider's id
 * @param status the status reported
 * @param failure the cause, for {@link MessageStatus#FAILED}
 * @param again when it may be sent once more, if only the moment was wrong
 */
public record DeliveryReport(MessageId message, String provider, String providerId, MessageStatus status,
        Optional<Failure> failure, Optional<Again> again) {

    /**
     * That nothing is wrong but the moment.
     *
     * @param atLeast how long to wait
     * @param times how often a message is sent again at most
     */
    public record Again(Duration atLeast, int times) {

        public Again {
            Objects.requireNonNull(atLeast, "atLeast");
        }
    }

    /** A report after which nothing is sent again. */
    public DeliveryReport(MessageId message, String provider, String providerId, MessageStatus status,
            Optional<Failure> failure) {
        this(message, provider, providerId, status, failure, Optional.empty());
    }

    public DeliveryReport {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failure, "failure");
        Objects.requireNonNull(again, "again");
    }
}
