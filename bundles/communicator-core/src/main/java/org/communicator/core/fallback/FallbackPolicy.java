package org.communicator.core.fallback;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Direction;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageKind;

/**
 * Decides which messages are replaced when they do not arrive, and by which channels (X19). Pure.
 *
 * @param then the channels after each channel
 * @param causes where the cause of a failure must lie
 * @param kinds the kinds of messages that are replaced
 * @param patience how long a channel may say nothing; nothing for ever
 */
record FallbackPolicy(Map<Channel, Set<Channel>> then, Set<Failure.Kind> causes, Set<MessageKind> kinds,
        Map<Channel, Duration> patience) {

    static FallbackPolicy of(FallbackConfig config) {
        return new FallbackPolicy(Map.of(Channel.PUSH, channels(config.push_then()), Channel.SMS,
                channels(config.sms_then()), Channel.EMAIL, channels(config.email_then())),
                set(Failure.Kind.class, config.causes()), set(MessageKind.class, config.kinds()),
                Map.of(Channel.PUSH, Duration.ofMinutes(config.push_silence_minutes()), Channel.SMS,
                        Duration.ofMinutes(config.sms_silence_minutes())));
    }

    /** Whether a failed message is replaced, as far as its cause goes. */
    boolean follows(Message failed) {
        return failed.failure().filter(failure -> causes.contains(failure.kind())).isPresent();
    }

    /**
     * The channels that may carry a message instead.
     *
     * @param tried those that it, and what it was sent for, went by
     */
    Set<Channel> ways(Message message, Set<Channel> tried) {
        if (!isReplaceable(message)) {
            return Set.of();
        }
        return then.getOrDefault(message.channel(), Set.of()).stream().filter(channel -> !tried.contains(channel))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long to wait for word of a message; empty if for ever. */
    Optional<Duration> patience(Message message) {
        return isReplaceable(message) ? Optional.ofNullable(patience.get(message.channel())).filter(wait -> !wait.isZero())
                : Optional.empty();
    }

    boolean isPatientForEver() {
        return patience.values().stream().allMatch(Duration::isZero);
    }

    /** In a group everybody is told apart by his or her number; an automatic answer goes back where the question came from. */
    private boolean isReplaceable(Message message) {
        return isOneOfOurs(message) && message.client().isPresent() && kinds.contains(message.kind());
    }

    /** Whether a message is one that somebody wrote to one person. */
    static boolean isOneOfOurs(Message message) {
        return message.direction() == Direction.OUTBOUND && message.channel() != Channel.INTERNAL && !message.deleted()
                && message.fanout().isEmpty() && message.answers().isEmpty() && message.location().isPresent();
    }

    private static Set<Channel> channels(String setting) {
        Set<Channel> channels = set(Channel.class, setting);
        if (channels.contains(Channel.PUSH) || channels.contains(Channel.INTERNAL)) {
            throw new IllegalArgumentException(FallbackConfig.PID + ": only SMS and EMAIL can follow: " + setting);
        }
        return channels;
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String setting) {
        EnumSet<E> values = EnumSet.noneOf(type);
        Arrays.stream(setting.split(",")).map(String::strip).filter(word -> !word.isEmpty())
                .forEach(word -> values.add(value(type, word)));
        return values;
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(FallbackConfig.PID + ": " + word + " is none of "
                        + Arrays.toString(type.getEnumConstants())));
    }
}
