package org.communicator.core.contact;

import java.util.Optional;
import org.communicator.api.host.HostContacts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The host, if it takes in contacts from here. */
@Component(service = WritableHost.class)
public final class WritableHost {

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile HostContacts contacts;

    @Activate
    public WritableHost() {
        // for OSGi
    }

    Optional<HostContacts> contacts() {
        return Optional.ofNullable(contacts);
    }
}
