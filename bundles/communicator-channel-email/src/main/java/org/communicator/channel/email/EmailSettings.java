package org.communicator.channel.email;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;

/**
 * What is needed to send and read mail.
 *
 * @param account whose mail it is
 * @param addresses what we write from and are written to
 * @param subject of mail without one
 * @param smtp the server that takes our mail
 * @param mailbox what is read, if anything is
 * @param plusAddressing whether what is sent to {@code name+anything} comes to {@code name}
 * @param tokenKey makes reply addresses unguessable
 * @param publicUrl where clients reach us, without a slash at the end; empty if they do not
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for an answer
 */
public record EmailSettings(AccountId account, Addresses addresses, String subject, MailServer smtp,
        Optional<MailboxSettings> mailbox, boolean plusAddressing, Secret tokenKey, String publicUrl,
        Duration connectTimeout, Duration answerTimeout) {

    public EmailSettings {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(addresses, "addresses");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(smtp, "smtp");
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(tokenKey, "tokenKey");
        Objects.requireNonNull(publicUrl, "publicUrl");
    }

    /** The same with another key. */
    EmailSettings withKey(Secret key) {
        return new EmailSettings(account, addresses, subject, smtp, mailbox, plusAddressing, key, publicUrl,
                connectTimeout, answerTimeout);
    }
}
