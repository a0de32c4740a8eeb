package org.communicator.store.jpa.database;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the database is. */
@ObjectClassDefinition(name = "Communicator: database",
        description = "The relational database that keeps conversations, the outbox and the embedded directory.")
public @interface DatabaseConfig {

    /** Its configuration PID. */
    String PID = "org.communicator.store.jpa";

    /** Where the database is. */
    @AttributeDefinition(name = "JDBC URL", description = "jdbc:postgresql://host:port/database or jdbc:h2:file:path. "
            + "H2 needs WRITE_DELAY=0, else an accepted message may be lost when the process is killed.")
    String url();

    /** Who connects. */
    @AttributeDefinition(name = "User", required = false)
    String user() default "";

    /** The user's password. */
    @AttributeDefinition(name = "Password", type = AttributeType.PASSWORD, required = false)
    String password() default "";

    /** How many connections are kept open. */
    @AttributeDefinition(name = "Connections", description = "Connections that are kept open, 1 to 200.",
            required = false)
    int pool_size() default 16;
}
