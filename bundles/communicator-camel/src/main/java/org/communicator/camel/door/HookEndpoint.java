package org.communicator.camel.door;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.communicator.api.operations.Secret;
import org.osgi.framework.BundleContext;

/** A hook behind the one door for providers' calls. */
final class HookEndpoint extends DefaultEndpoint {

    private final BundleContext bundles;
    private final String name;
    private final Secret token;

    HookEndpoint(String uri, Component component, BundleContext bundles, String name, Secret token) {
        super(uri, component);
        this.bundles = bundles;
        this.name = name;
        this.token = token;
    }

    String name() {
        return name;
    }

    Secret token() {
        return token;
    }

    BundleContext bundles() {
        return bundles;
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new HookConsumer(this, processor);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("a hook takes calls and makes none");
    }
}
