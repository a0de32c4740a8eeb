package org.communicator.itests.architecture.violation.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Cannot be made from outside. */
@Component
public final class HiddenConstructor implements Runnable {

    @Activate
    HiddenConstructor() {
        // for OSGi
    }

    @Override
    public void run() {
        // does nothing
    }
}
