package org.communicator.channel.email.smtp;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.communicator.channel.email.Letter;

/** Writes letters as mail: text and HTML of the same words, and the headers that make a thread of it. */
final class LetterWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int LONGEST_SUBJECT = 200;

    private final Session session;

    LetterWriter(Session session) {
        this.session = session;
    }

    /** The mail. Written again it is the same, but for its date. */
    MimeMessage write(Letter letter) throws MessagingException {
        LetterMessage mail = new LetterMessage(session, letter.id());
        mail.setFrom(address(letter.from(), letter.fromName()));
        mail.setRecipient(RecipientType.TO, new InternetAddress(letter.to(), true));
        mail.setReplyTo(new InternetAddress[] {address(letter.replyTo(), letter.fromName())});
        mail.setSubject(line(letter.subject(), LONGEST_SUBJECT), UTF_8);
        mail.setSentDate(new Date());
        thread(mail, letter.thread());
        kind(mail, letter);
        mail.setContent(alternatives(letter.text()));
        mail.saveChanges();
        return mail;
    }

    private static void thread(MimeMessage mail, List<String> thread) throws MessagingException {
        if (!thread.isEmpty()) {
            mail.setHeader("In-Reply-To", "<" + thread.get(thread.size() - 1) + ">");
            mail.setHeader("References", thread.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
    }

    private static void kind(MimeMessage mail, Letter letter) throws MessagingException {
        if (letter.automatic()) {
            mail.setHeader("Auto-Submitted", "auto-replied");
        }
        if (letter.unsubscribe().isPresent()) {
            mail.setHeader("List-Unsubscribe", "<" + letter.unsubscribe().get() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            mail.setHeader("Precedence", "bulk");
        }
    }

    private static MimeMultipart alternatives(String text) throws MessagingException {
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8, "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(HtmlLetter.of(text), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            InternetAddress whole = new InternetAddress(address, true);
            whole.setPersonal(line(name, LONGEST_SUBJECT), UTF_8);
            return whole;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java has " + UTF_8, impossible);
        }
    }

    /** No word of ours may begin another header. */
    private static String line(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.length() <= most ? line : line.substring(0, Character.isHighSurrogate(line.charAt(most - 1))
                ? most - 1 : most);
    }
}
