package org.communicator.core.conversation;

import java.time.Instant;
import java.util.List;
import org.communicator.api.conversation.Usage;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.core.store.Stores;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells what was sent and received (G11). */
@Component
public final class UsageService implements Usage {

    private final Stores stores;

    @Activate
    public UsageService(@Reference Stores stores) {
        this.stores = stores;
    }

    @Override
    public List<Row> usage(StaffSession session, Instant from, Instant to) {
        session.require(Right.USAGE_READ);
        return stores.messages().usage(session.access(), from, to);
    }
}
