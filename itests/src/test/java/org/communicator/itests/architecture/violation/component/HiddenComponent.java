package org.communicator.itests.architecture.violation.component;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where a component hides. */
public final class HiddenComponent {

    private HiddenComponent() {
    }

    /** The component. */
    public static Class<?> type() {
        return Hidden.class;
    }

    @Component
    static final class Hidden implements Runnable {

        @Activate
        public Hidden() {
            // for OSGi
        }

        @Override
        public void run() {
            // does nothing
        }
    }
}
