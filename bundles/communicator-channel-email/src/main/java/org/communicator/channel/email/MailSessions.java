package org.communicator.channel.email;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** Makes the sessions of Jakarta Mail: time-outs on everything, and nothing secret on an open line. */
public final class MailSessions {

    private MailSessions() {
    }

    /** To a server that takes mail. */
    public static Session smtp(MailServer server, Duration connect, Duration answer) {
        Properties properties = properties("mail.smtp.", server, connect, answer);
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.quitwait", "false");
        return Session.getInstance(properties);
    }

    /** To a server that has a mailbox. */
    public static Session imap(MailServer server, Duration connect, Duration answer) {
        Properties properties = properties("mail.imap.", server, connect, answer);
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.partialfetch", "true");
        properties.put("mail.imap.fetchsize", Integer.toString(256 << 10));
        return Session.getInstance(properties);
    }

    private static Properties properties(String prefix, MailServer server, Duration connect, Duration answer) {
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", Long.toString(connect.toMillis()));
        properties.put(prefix + "timeout", Long.toString(answer.toMillis()));
        properties.put(prefix + "writetimeout", Long.toString(answer.toMillis()));
        properties.put(prefix + "ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        boolean starttls = server.security() == MailServer.Security.STARTTLS;
        properties.put(prefix + "starttls.enable", Boolean.toString(starttls));
        properties.put(prefix + "starttls.required", Boolean.toString(starttls));
        return properties;
    }
}
