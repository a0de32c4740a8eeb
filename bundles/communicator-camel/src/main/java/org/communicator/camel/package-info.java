/**
 * The life cycle of routes. A channel's bundle registers its {@code RoutesBuilder}s as OSGi services with the property
 * {@code communicator.channel}; they run in a Camel context of the channel's own, which is registered as a service
 * with the same property and with {@code communicator.routes}, the ids of the routes that run in it. So a component
 * that needs a route names it in the target of its reference to the context, and lives as long as the route does.
 */
package org.communicator.camel;
