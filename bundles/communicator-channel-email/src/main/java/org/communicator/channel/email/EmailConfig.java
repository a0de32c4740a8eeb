package org.communicator.channel.email;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What an administrator says of the channel, in {@code etc/org.communicator.channel.email.cfg}. */
@ObjectClassDefinition(name = "Communicator: Email", description = "Email through SMTP and IMAP")
public @interface EmailConfig {

    /** The PID, which also names the file. */
    String PID = "org.communicator.channel.email";

    @AttributeDefinition(name = "Address", description = "What we write from; a location's own is address.<location>")
    String address() default "";

    @AttributeDefinition(name = "Account", description = "Whose mail it is")
    String account() default "main";

    @AttributeDefinition(name = "Subject", description = "Of mail without one; {location} is the location's name")
    String subject() default "Message from {location}";

    @AttributeDefinition(name = "SMTP host", description = "The server that takes our mail; empty = no email")
    String smtp_host() default "";

    @AttributeDefinition(name = "SMTP port", description = "1 to 65535")
    int smtp_port() default 587;

    @AttributeDefinition(name = "SMTP security", description = "starttls, tls, or none on this machine")
    String smtp_security() default "starttls";

    @AttributeDefinition(name = "SMTP user", description = "Empty = without logging in")
    String smtp_user() default "";

    @AttributeDefinition(name = "SMTP password", description = "Of the user", type = AttributeType.PASSWORD)
    String smtp_password() default "";

    @AttributeDefinition(name = "IMAP host", description = "The server of our mailbox; empty = nothing comes in")
    String imap_host() default "";

    @AttributeDefinition(name = "IMAP port", description = "1 to 65535")
    int imap_port() default 993;

    @AttributeDefinition(name = "IMAP security", description = "starttls, tls, or none on this machine")
    String imap_security() default "tls";

    @AttributeDefinition(name = "IMAP user", description = "Whose mailbox it is")
    String imap_user() default "";

    @AttributeDefinition(name = "IMAP password", description = "Of the user", type = AttributeType.PASSWORD)
    String imap_password() default "";

    @AttributeDefinition(name = "Inbox", description = "The folder that mail is read from")
    String imap_folder() default "INBOX";

    @AttributeDefinition(name = "Folder of what was read", description = "Empty = it stays, marked as seen")
    String imap_folder_done() default "";

    @AttributeDefinition(name = "Folder of what cannot be read", description = "Made if it is not there")
    String imap_folder_failed() default "Communicator-Failed";

    @AttributeDefinition(name = "Folder of sent mail", description = "Only if the server itself keeps what was sent")
    String imap_folder_sent() default "";

    @AttributeDefinition(name = "Pause", description = "Seconds between looks where the server cannot call, 1 to 600")
    int imap_poll_seconds() default 20;

    @AttributeDefinition(name = "Largest mail", description = "Megabytes, 1 to 200")
    int largest_mail_megabytes() default 50;

    @AttributeDefinition(name = "Plus addressing", description = "Whether our server delivers name+anything to name")
    boolean plus_addressing() default true;

    @AttributeDefinition(name = "Token key", description = "Makes reply addresses unguessable; empty = made and kept",
            type = AttributeType.PASSWORD)
    String token_key() default "";

    @AttributeDefinition(name = "Token key file", description = "Where a key is kept that was made here")
    String token_key_file() default "";

    @AttributeDefinition(name = "Public URL", description = "Where clients reach Communicator: scheme, host, port")
    String public_url() default "";

    @AttributeDefinition(name = "Connect time-out", description = "Seconds, 1 to 5")
    int connect_timeout_seconds() default 3;

    @AttributeDefinition(name = "Answer time-out", description = "Seconds, 1 to 12")
    int answer_timeout_seconds() default 10;
}
