package org.communicator.itests.stage;

import org.communicator.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stage on PostgreSQL, by configuration alone, for the tests that take something away from it. */
public final class PostgresStage implements ParameterResolver {

    private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(PostgresStage.class);

    /**
     * What a test gets.
     *
     * @param stage the stage
     * @param postgres its database
     */
    public record Set(Stage stage, PostgresServer postgres) implements AutoCloseable {

        private static Set up() {
            PostgresServer postgres = PostgresServer.started();
            Stage stage = Stage.set("postgres");
            stage.distribution().with("COMMUNICATOR_DB_URL", postgres.url(postgres.createDatabase()))
                    .with("COMMUNICATOR_DB_USER", postgres.user())
                    .with("COMMUNICATOR_DB_PASSWORD", postgres.password());
            try {
                stage.distribution().start();
                return new Set(stage, postgres);
            } catch (AssertionError | RuntimeException failed) {
                new Set(stage, postgres).close();
                throw failed;
            }
        }

        @Override
        public void close() {
            stage.close();
            postgres.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Set.class;
    }

    @Override
    public Set resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ROOM).getOrComputeIfAbsent(Set.class, key -> Set.up(), Set.class);
    }
}
