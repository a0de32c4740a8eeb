package org.communicator.itests.architecture.violation.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Invites to be extended. */
@Component
public class OpenComponent implements Runnable {

    @Activate
    public OpenComponent() {
        // for OSGi
    }

    @Override
    public void run() {
        // does nothing
    }
}
