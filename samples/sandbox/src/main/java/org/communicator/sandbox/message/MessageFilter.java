package org.communicator.sandbox.message;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which messages are asked for; null parts do not restrict.
 *
 * @param handset the client's number, whichever way the message went
 * @param rest what else must hold
 */
public record MessageFilter(String to, String from, String handset, Predicate<Message> rest) {

    boolean matches(Message message) {
        return (to == null || to.equals(message.to()))
                && (from == null || from.equals(message.from()))
                && (handset == null || handset.equals(message.handset()))
                && rest.test(message);
    }

    Stream<String> numbers() {
        return Stream.of(handset, to, from).filter(Objects::nonNull);
    }
}
