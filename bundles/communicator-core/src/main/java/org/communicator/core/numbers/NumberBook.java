package org.communicator.core.numbers;

import java.util.List;
import org.communicator.api.host.HostDirectory;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks up what somebody may send from. */
@Component(service = NumberBook.class)
public final class NumberBook {

    private final HostDirectory directory;

    @Activate
    public NumberBook(@Reference HostDirectory directory) {
        this.directory = directory;
    }

    /** The numbers of a staff member. */
    public Lines of(StaffSession session) {
        return new Lines(session, directory.staff(session.account(), session.staff()).map(Staff::smsNumbers)
                .orElse(List.of()), directory.locations(session.account()));
    }
}
