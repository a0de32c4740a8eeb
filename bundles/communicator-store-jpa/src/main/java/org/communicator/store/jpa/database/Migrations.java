package org.communicator.store.jpa.database;

import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.MigrateResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables to the version that this bundle works with. */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String HISTORY = "communicator_schema_history";

    private Migrations() {
    }

    static void apply(DataSource dataSource, Vendor vendor) {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource)
                .loggers(QuietFlywayLog.class.getName()).table(HISTORY).placeholders(vendor.dialect())
                .resourceProvider(new MigrationScripts()).javaMigrationClassProvider(Migrations::noClasses)
                .connectRetries(0).load().migrate();
        if (result.migrationsExecuted > 0) {
            LOG.info("the tables were brought to version {}", result.targetSchemaVersion);
        }
    }

    private static Collection<Class<? extends JavaMigration>> noClasses() {
        return List.of();
    }
}
