package org.communicator.core.live;

import java.util.Optional;
import java.util.function.Consumer;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Reach;
import org.communicator.api.host.StaffId;
import org.communicator.api.live.CommunicatorEvent;
import org.communicator.api.live.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open stream. Every call answers whether the stream goes on. */
record Follower(Audience audience, Consumer<LiveEvent> sink, String epoch) {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    boolean greet(long position, LiveEvent.Type type) {
        return send(new LiveEvent(id(position), type, Optional.empty(), false));
    }

    boolean tell(long position, CommunicatorEvent event) {
        return audience.told(id(position), event).map(this::send).orElse(true);
    }

    boolean whisper(long position, Reach reach, LiveEvent.Type type, LiveEvent.Subject subject) {
        return !audience.access().reaches(reach)
                || send(new LiveEvent(id(position), type, Optional.of(subject), false));
    }

    boolean isOf(AccountId account, StaffId staff) {
        return audience.session().account().equals(account) && audience.session().staff().equals(staff);
    }

    private String id(long position) {
        return epoch + "-" + position;
    }

    private boolean send(LiveEvent event) {
        try {
            sink.accept(event);
            return true;
        } catch (RuntimeException gone) {
            LOG.debug("live stream of {} ended", audience.session().staff(), gone);
            return false;
        }
    }
}
