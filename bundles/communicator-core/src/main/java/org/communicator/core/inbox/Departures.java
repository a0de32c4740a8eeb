package org.communicator.core.inbox;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffDeparture;
import org.communicator.api.host.StaffId;
import org.osgi.service.component.annotations.Component;

/** Passes on that staff left. It needs nothing itself: a directory that tells of it is what the followers ask. */
@Component(service = {Departures.class, StaffDeparture.class})
public final class Departures implements StaffDeparture {

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    void follow(Runnable follower) {
        followers.add(follower);
    }

    void forget(Runnable follower) {
        followers.remove(follower);
    }

    @Override
    public void staffLeft(AccountId account, Set<StaffId> staff) {
        followers.forEach(Runnable::run);
    }
}
