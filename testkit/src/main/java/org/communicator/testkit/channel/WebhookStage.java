package org.communicator.testkit.channel;

import org.communicator.api.channel.WebhookReceiver;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.MessageId;

/** A provider's calls, and a receiver that takes them. */
public interface WebhookStage {

    /** The receiver under test. */
    WebhookReceiver receiver();

    /** What the receiver stores messages in. */
    RecordedInbound inbound();

    /** What the receiver hands reports to. */
    RecordedReports reports();

    /** The provider's genuine call about a message of a client; its event is {@code inbound}. */
    WebhookRequest message(String providerId, AddressPair addresses, String text);

    /** The provider's genuine call that a message of ours has arrived; its event is {@code status}. */
    WebhookRequest delivered(String providerId, MessageId message);

    /** The same call from somebody who does not have the secret. */
    WebhookRequest forged(WebhookRequest genuine);
}
