package org.communicator.itests.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stage with a mail server, started when the first test asks and closed after the last one. */
public final class MailStage implements ParameterResolver {

    /** What we write from, and the name of the mailbox. */
    static final String OURS = "desk@lakeside.example";
    private static final String PASSWORD = "a-secret-of-the-desk";
    private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(MailStage.class);

    /**
     * What a test gets.
     *
     * @param stage the stage
     * @param mail the mail server
     */
    public record Set(Stage stage, GreenMail mail) implements AutoCloseable {

        private static Set up() {
            GreenMail mail = new GreenMail(new ServerSetup[] {new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)});
            mail.start();
            mail.setUser(OURS, OURS, PASSWORD);
            Stage stage = Stage.set("mail");
            stage.distribution().with("COMMUNICATOR_EMAIL_ADDRESS", OURS)
                    .with("COMMUNICATOR_SMTP_HOST", "127.0.0.1")
                    .with("COMMUNICATOR_SMTP_PORT", Integer.toString(mail.getSmtp().getPort()))
                    .with("COMMUNICATOR_SMTP_SECURITY", "none")
                    .with("COMMUNICATOR_IMAP_HOST", "127.0.0.1")
                    .with("COMMUNICATOR_IMAP_PORT", Integer.toString(mail.getImap().getPort()))
                    .with("COMMUNICATOR_IMAP_SECURITY", "none")
                    .with("COMMUNICATOR_IMAP_USER", OURS).with("COMMUNICATOR_IMAP_PASSWORD", PASSWORD)
                    .with("COMMUNICATOR_IMAP_POLL", "1");
            try {
                stage.distribution().start();
                return new Set(stage, mail);
            } catch (AssertionError | RuntimeException failed) {
                new Set(stage, mail).close();
                throw failed;
            }
        }

        @Override
        public void close() {
            stage.close();
            mail.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Set.class;
    }

    @Override
    public Set resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ROOM).getOrComputeIfAbsent(Set.class, key -> Set.up(), Set.class);
    }
}
