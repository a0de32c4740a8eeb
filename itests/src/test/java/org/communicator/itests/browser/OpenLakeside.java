package org.communicator.itests.browser;

import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One business for all browser tests, on the stage that all tests share. */
final class OpenLakeside implements ParameterResolver {

    private static final ExtensionContext.Namespace ROOM = ExtensionContext.Namespace.create(OpenLakeside.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Lakeside.class;
    }

    @Override
    public Lakeside resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Stage stage = new SharedStage().resolveParameter(parameter, context);
        return context.getRoot().getStore(ROOM)
                .getOrComputeIfAbsent(Open.class, key -> new Open(new Lakeside(stage)), Open.class).lakeside;
    }

    private record Open(Lakeside lakeside) implements AutoCloseable {

        @Override
        public void close() {
            lakeside.close();
            Screens.hang();
        }
    }
}
