package org.communicator.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.KAREN;

import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.CommunicatorEvent.MessageAppended;
import org.communicator.api.live.CommunicatorEvent.StatusChanged;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final CoreFixture core = new CoreFixture();
    private final Progress progress = new Progress();
    private final MessageAppended appended = posted("hello");

    @Test
    void admitShouldPassWhatComesInOrder() {
        assertThat(progress.admit(appended)).contains(appended);
        assertThat(progress.admit(status(MessageStatus.SENDING))).contains(status(MessageStatus.SENDING));
        assertThat(progress.admit(status(MessageStatus.DELIVERED))).contains(status(MessageStatus.DELIVERED));
    }

    @Test
    void admitShouldLeaveOutWhatWasOvertaken() {
        progress.admit(appended);
        progress.admit(status(MessageStatus.DELIVERED));

        assertThat(progress.admit(status(MessageStatus.SENDING))).isEmpty();
        assertThat(progress.admit(status(MessageStatus.DELIVERED))).isEmpty();
    }

    @Test
    void admitShouldBringAMessageUpToDateWhenItsStatusCameFirst() {
        progress.admit(status(MessageStatus.DELIVERED));

        Optional<CommunicatorEvent> admitted = progress.admit(appended);

        assertThat(admitted).get().isInstanceOf(MessageAppended.class);
        assertThat(((MessageAppended) admitted.get()).message().status()).isEqualTo(MessageStatus.DELIVERED);
    }

    @Test
    void admitShouldForgetOldMessagesWhenManyNewOnesCame() {
        progress.admit(status(MessageStatus.DELIVERED));
        for (int i = 0; i < Progress.REMEMBERED; i++) {
            progress.admit(posted("message " + i));
        }

        assertThat(progress.admit(status(MessageStatus.SENDING))).isPresent();
    }

    private StatusChanged status(MessageStatus status) {
        Message message = appended.message();
        return new StatusChanged(new Message(message.id(), message.account(), message.conversation(), message.client(),
                message.direction(), message.kind(), message.channel(), message.provider(), message.providerId(),
                message.addresses(), message.text(), message.at(), message.author(), message.location(), status,
                message.failure(), message.segments(), message.routing(), message.requestKey(), message.answers(),
                message.mentions(), message.hold(), message.deleted()), appended.reach());
    }

    private MessageAppended posted(String text) {
        core.post(core.session("sam", DOWNTOWN), KAREN, text);
        return core.published.stream().filter(MessageAppended.class::isInstance).map(MessageAppended.class::cast)
                .reduce((first, last) -> last).orElseThrow();
    }
}
