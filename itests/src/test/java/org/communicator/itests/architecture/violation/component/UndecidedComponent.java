package org.communicator.itests.architecture.violation.component;

import org.osgi.service.component.annotations.Component;

/** Does not say how it is made. */
@Component
public final class UndecidedComponent implements Runnable {

    private final Runnable work;

    public UndecidedComponent(Runnable work) {
        this.work = work;
    }

    @Override
    public void run() {
        work.run();
    }
}
