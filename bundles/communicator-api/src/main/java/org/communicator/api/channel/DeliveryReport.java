package org.communicator.api.channel;

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
 */
public record DeliveryReport(MessageId message, String provider, String providerId, MessageStatus status,
        Optional<Failure> failure) {

    public DeliveryReport {
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(providerId, "providerId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(failure, "failure");
    }
}
