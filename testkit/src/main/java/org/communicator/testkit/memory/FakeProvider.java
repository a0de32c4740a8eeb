package org.communicator.testkit.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.channel.OutboundMessage;
import org.communicator.api.channel.SendResult;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.MessageStatus;

/** A provider of texts that accepts everything, unless it is told what to do with the next ones. */
public final class FakeProvider implements ChannelSender {

    /** What becomes of a message. */
    public enum Fate {
        /** Taken, and said so. */
        ACCEPT,
        /** Taken, but the answer is lost. */
        ACCEPT_WITHOUT_ANSWER,
        /** Not taken, and nobody knows. */
        LOSE_WITHOUT_ANSWER,
        /** Not taken now. */
        REFUSE_FOR_NOW
    }

    private final Deque<Fate> fates = new ArrayDeque<>();
    private final List<OutboundMessage> accepted = new ArrayList<>();
    private final Channel channel;
    private final String name;
    private boolean listBroken;

    /** One that takes texts. */
    public FakeProvider() {
        this(Channel.SMS, "fake");
    }

    /** One of another channel. */
    public FakeProvider(Channel channel, String name) {
        this.channel = channel;
        this.name = name;
    }

    /** What becomes of the next messages, one after the other; then all are accepted again. */
    public void next(Fate... next) {
        fates.addAll(List.of(next));
    }

    /** Whether asking for the list fails. */
    public void setListBroken(boolean listBroken) {
        this.listBroken = listBroken;
    }

    /** What the provider took, oldest first. */
    public List<OutboundMessage> accepted() {
        return List.copyOf(accepted);
    }

    /** Does as if the message had been taken, without being asked: an attempt whose process died. */
    public void takeSilently(OutboundMessage message) {
        accepted.add(message);
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String provider() {
        return name;
    }

    @Override
    public boolean carriesAttachments() {
        return true;
    }

    @Override
    public SendResult send(OutboundMessage message) {
        Fate fate = fates.isEmpty() ? Fate.ACCEPT : fates.poll();
        if (fate == Fate.ACCEPT || fate == Fate.ACCEPT_WITHOUT_ANSWER) {
            accepted.add(message);
        }
        return switch (fate) {
            case ACCEPT -> new SendResult.Accepted(id(accepted.size() - 1), MessageStatus.SENDING);
            case ACCEPT_WITHOUT_ANSWER, LOSE_WITHOUT_ANSWER -> new SendResult.InDoubt("cut");
            case REFUSE_FOR_NOW -> new SendResult.Later("busy", Duration.ZERO);
        };
    }

    @Override
    public List<Found> lookUp(OutboundMessage message, Instant since) {
        if (listBroken) {
            throw new IllegalStateException("the list was told to be broken");
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < accepted.size(); i++) {
            OutboundMessage one = accepted.get(i);
            if (one.addresses().equals(message.addresses()) && one.text().equals(message.text())) {
                found.add(new Found(id(i), MessageStatus.SENDING));
            }
        }
        return found;
    }

    private String id(int index) {
        return name.toUpperCase(Locale.ROOT) + index;
    }
}
