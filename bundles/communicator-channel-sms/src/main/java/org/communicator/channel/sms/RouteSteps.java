package org.communicator.channel.sms;

import org.apache.camel.CamelContext;
import org.apache.camel.Processor;

/**
 * The steps of a route by name, such as {@code sms-inbound-verify}: an administrator's route of the same id calls them
 * as {@code process} with a {@code ref}, and puts its own steps in between.
 */
final class RouteSteps {

    private final CamelContext context;
    private final String route;

    RouteSteps(CamelContext context, String route) {
        this.context = context;
        this.route = route;
    }

    /** The step, which others can find by its name from now on. */
    Processor named(String name, Processor step) {
        context.getRegistry().bind(route + "-" + name, step);
        return step;
    }
}
