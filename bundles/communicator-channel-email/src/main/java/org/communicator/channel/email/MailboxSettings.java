package org.communicator.channel.email;

import java.time.Duration;
import java.util.Objects;

/**
 * What mail is read from.
 *
 * @param server where the mailbox is
 * @param inbox the folder that is read
 * @param done the folder of what was read; empty to leave it where it is, marked as seen
 * @param failed the folder of what cannot be read
 * @param sent the folder where the server keeps what was sent; empty if it keeps nothing
 * @param pause how long to rest between looks where the server cannot call
 * @param largest bytes of the largest mail that is read
 */
public record MailboxSettings(MailServer server, String inbox, String done, String failed, String sent, Duration pause,
        long largest) {

    public MailboxSettings {
        Objects.requireNonNull(server, "server");
        Objects.requireNonNull(inbox, "inbox");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(failed, "failed");
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(pause, "pause");
    }
}
