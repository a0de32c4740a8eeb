package org.communicator.channel.email.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.channel.SendResult;
import org.communicator.channel.email.EmailCondition;
import org.communicator.channel.email.MailFailures;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Decides what came of an attempt that ended in an exception. A server that has not got the end of a mail has not taken
 * it, so only what breaks after the end is in doubt.
 */
final class SmtpOutcome {

    /** How long to leave a server alone that an administrator must see to first. */
    private static final Duration UNTIL_SOMEBODY_LOOKED = Duration.ofMinutes(5);

    /** Servers that do not know us yet want to be asked again, but not at once. */
    private static final Duration UNTIL_SERVER_IS_READY = Duration.ofSeconds(30);

    private static final Set<Integer> NOT_LET_IN = Set.of(454, 530, 534, 535, 538);

    private static final int WRONG_ADDRESS = 553;

    private final EmailCondition condition;

    /** A server's answer to a command. */
    private record Reply(int code, String said, String command) {
    }

    SmtpOutcome(EmailCondition condition) {
        this.condition = condition;
    }

    /** Whether the server answered, so that nothing is in doubt. */
    static boolean isAnswer(Throwable thrown) {
        return chain(thrown).stream().anyMatch(each -> reply(each).isPresent());
    }

    /** The result. */
    SendResult of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        if (chain.stream().anyMatch(UnansweredException.class::isInstance)) {
            return new SendResult.InDoubt("no answer after the end of the mail");
        }
        if (chain.stream().anyMatch(AddressException.class::isInstance)) {
            return new SendResult.Rejected(MailFailures.of(WRONG_ADDRESS, ""));
        }
        if (chain.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return notLetIn();
        }
        return chain.stream().flatMap(each -> reply(each).stream()).findFirst().map(this::answered)
                .orElseGet(() -> new SendResult.Later(chain.get(chain.size() - 1).getClass().getSimpleName(),
                        Duration.ZERO));
    }

    private SendResult answered(Reply reply) {
        if (NOT_LET_IN.contains(reply.code())) {
            return notLetIn();
        }
        condition.worked();
        if (reply.code() < 500) {
            return new SendResult.Later("SMTP " + reply.code(), UNTIL_SERVER_IS_READY);
        }
        if (reply.command().startsWith("MAIL")) {
            condition.trouble("The mail server refuses to send from our address (SMTP " + reply.code() + ").");
        }
        return new SendResult.Rejected(MailFailures.of(reply.code(), reply.said()));
    }

    private SendResult notLetIn() {
        condition.trouble("The mail server does not let us in: check smtp.user and smtp.password.");
        return new SendResult.Later("not let in", UNTIL_SOMEBODY_LOOKED);
    }

    private static Optional<Reply> reply(Throwable thrown) {
        if (thrown instanceof SMTPAddressFailedException e) {
            return reply(e.getReturnCode(), e.getMessage(), e.getCommand());
        }
        return thrown instanceof SMTPSendFailedException e
                ? reply(e.getReturnCode(), e.getMessage(), e.getCommand()) : Optional.empty();
    }

    private static Optional<Reply> reply(int code, String said, String command) {
        return code < 400 || code > 599 ? Optional.empty()
                : Optional.of(new Reply(code, String.valueOf(said), String.valueOf(command)));
    }

    /** Innermost last; the library has two ways to name a cause. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null && !chain.contains(each); each = next(each)) {
            chain.add(each);
        }
        return chain;
    }

    private static Throwable next(Throwable each) {
        return each instanceof MessagingException e && e.getNextException() != null ? e.getNextException()
                : each.getCause();
    }
}
