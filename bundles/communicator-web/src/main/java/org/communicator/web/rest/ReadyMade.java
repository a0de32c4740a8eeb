package org.communicator.web.rest;

import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;

/**
 * Models resources whose instances are there already. Registered as mere instances they would work too, but Jersey
 * takes those for providers first and warns of each.
 */
final class ReadyMade {

    private ReadyMade() {
    }

    static Resource model(Object instance) {
        return copy(Resource.from(instance.getClass()), instance).build();
    }

    private static Resource.Builder copy(Resource declared, Object instance) {
        Resource.Builder copy = Resource.builder(declared.getPath());
        for (ResourceMethod method : declared.getResourceMethods()) {
            copy.addMethod(method.getHttpMethod())
                    .consumes(method.getConsumedTypes()).produces(method.getProducedTypes())
                    .handledBy(instance, method.getInvocable().getHandlingMethod());
        }
        for (Resource child : declared.getChildResources()) {
            copy.addChildResource(copy(child, instance).build());
        }
        return copy;
    }
}
