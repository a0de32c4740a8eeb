package org.communicator.store.jpa.database;

import org.communicator.api.operations.Health;
import org.communicator.api.operations.HealthContributor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whether the database answers. */
@Component
public final class DatabaseHealth implements HealthContributor {

    private final Database database;

    @Activate
    public DatabaseHealth(@Reference Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Health health() {
        String trouble = database.trouble();
        return trouble == null ? Health.UP : Health.down(trouble);
    }
}
