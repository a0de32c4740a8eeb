package org.communicator.itests.stage;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stage for all tests that only talk to it, started when the first one asks and closed after the last test. */
public final class SharedStage implements ParameterResolver {

    private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(SharedStage.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ROOM).getOrComputeIfAbsent(Open.class, key -> new Open(), Open.class).stage;
    }

    private static final class Open implements AutoCloseable {

        private final Stage stage = Stage.set("shared");

        private Open() {
            try {
                stage.distribution().start();
            } catch (AssertionError | RuntimeException failed) {
                stage.close();
                throw failed;
            }
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
