package org.communicator.channel.email.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.channel.email.FreePort;
import org.communicator.channel.email.TestConfig;
import org.communicator.testkit.channel.ProviderStage;

/** The sender before a mail server that does whatever a test wants. */
final class FakeStage implements ProviderStage, AutoCloseable {

    final FakeSmtp smtp;
    final EmailStand stand;
    private EmailStand nowhere;

    FakeStage() throws IOException {
        smtp = new FakeSmtp();
        stand = new EmailStand(user(smtp.port()));
    }

    private static Map<String, Object> user(int port) {
        Map<String, Object> settings = TestConfig.local(port);
        settings.putAll(Map.of("smtp.user", "acme", "smtp.password", "secret"));
        return settings;
    }

    @Override
    public ChannelSender sender() {
        return stand.sender;
    }

    @Override
    public ChannelSender senderToNowhere() {
        if (nowhere == null) {
            nowhere = new EmailStand(TestConfig.local(FreePort.find()));
        }
        return nowhere.sender;
    }

    @Override
    public AddressPair addresses() {
        return new AddressPair("lakeside@acme.test", "karen@client.test");
    }

    @Override
    public void act(Act act) {
        smtp.answers.clear();
        switch (act) {
            case TAKE -> { }
            case REJECT -> smtp.answers.put("RCPT", "550 5.1.1 <karen@client.test>: no such user");
            case BUSY -> smtp.answers.put("RCPT", "450 4.2.0 <karen@client.test>: greylisted");
            case TAKE_AND_FAIL -> smtp.answers.put(FakeSmtp.END, "nonsense");
            case TAKE_AND_BREAK -> smtp.answers.put(FakeSmtp.END, FakeSmtp.BREAK);
            case REFUSE_CREDENTIALS -> smtp.answers.put("AUTH", "535 5.7.8 who are you");
        }
    }

    @Override
    public List<String> taken() {
        return smtp.mails.stream().map(FakeStage::text).toList();
    }

    @Override
    public int attempts() {
        return (int) smtp.commands.stream().filter(line -> line.startsWith("EHLO")).count();
    }

    /** SMTP has no list. */
    @Override
    public boolean keepsList() {
        return false;
    }

    static MimeMessage read(String mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(String mail) {
        try {
            MimeMultipart parts = (MimeMultipart) read(mail).getContent();
            return parts.getBodyPart(0).getContent().toString().replace("\r\n", "\n");
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        stand.close();
        smtp.close();
        if (nowhere != null) {
            nowhere.close();
        }
    }
}
