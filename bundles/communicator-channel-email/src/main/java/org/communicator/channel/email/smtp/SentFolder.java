package org.communicator.channel.email.smtp;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import org.communicator.channel.email.EmailSettings;
import org.communicator.channel.email.LibraryScope;
import org.communicator.channel.email.MailServer;
import org.communicator.channel.email.MailSessions;
import org.communicator.channel.email.MailboxSettings;

/** The folder where some servers keep by themselves what was sent through them. */
final class SentFolder {

    private final EmailSettings settings;

    SentFolder(EmailSettings settings) {
        this.settings = settings;
    }

    /**
     * Whether a mail of that id was sent; false where nothing is kept.
     *
     * @throws IllegalStateException if it cannot be looked for now
     */
    boolean has(String id) {
        if (settings.mailbox().map(MailboxSettings::sent).orElse("").isEmpty()) {
            return false;
        }
        MailboxSettings mailbox = settings.mailbox().get();
        MailServer server = mailbox.server();
        try (LibraryScope scope = LibraryScope.enter();
                Store store = MailSessions.imap(server, settings.connectTimeout(), settings.answerTimeout())
                        .getStore("imap")) {
            store.connect(server.host(), server.port(), server.user(), server.password().reveal());
            Folder folder = store.getFolder(mailbox.sent());
            folder.open(Folder.READ_ONLY);
            return folder.search(new MessageIDTerm("<" + id + ">")).length > 0;
        } catch (MessagingException e) {
            // The server's own words may hold an address.
            throw new IllegalStateException("the folder of sent mail cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
