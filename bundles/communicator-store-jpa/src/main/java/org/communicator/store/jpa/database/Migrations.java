package org.communicator.store.jpa.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the tables to the version that this bundle works with. */
final class Migrations {

    private Migrations() {
    }

    static void apply(DataSource dataSource, Vendor vendor) {
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(dataSource).locations("classpath:db/migration")
                .table("communicator_schema_history").placeholders(vendor.dialect()).connectRetries(0).load()
                .migrate();
    }
}
