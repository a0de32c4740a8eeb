package org.communicator.camel.file;

import org.apache.camel.AsyncCallback;
import org.apache.camel.Exchange;
import org.apache.camel.MultipleConsumersSupport;
import org.apache.camel.Producer;
import org.apache.camel.component.direct.DirectConsumer;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.apache.camel.component.direct.DirectEndpoint;
import org.apache.camel.support.DefaultAsyncProducer;

/** Looks with each message who takes it now. Camel's own remembers that, and two threads can make it remember wrongly. */
final class SwitchingDirectEndpoint extends DirectEndpoint implements MultipleConsumersSupport {

    SwitchingDirectEndpoint(String uri, SwitchingDirect component) {
        super(uri, component);
    }

    @Override
    public boolean isMultipleConsumersSupported() {
        return true;
    }

    @Override
    public Producer createProducer() {
        return new DefaultAsyncProducer(this) {
            @Override
            public boolean process(Exchange exchange, AsyncCallback callback) {
                return SwitchingDirectEndpoint.this.process(exchange, callback);
            }
        };
    }

    private boolean process(Exchange exchange, AsyncCallback callback) {
        DirectConsumer consumer = consumer(exchange);
        if (consumer != null) {
            return consumer.getAsyncProcessor().process(exchange, callback);
        }
        if (exchange.getException() == null && isFailIfNoConsumers()) {
            exchange.setException(new DirectConsumerNotAvailableException("No route takes messages of " + this, exchange));
        }
        callback.done(true);
        return true;
    }

    private DirectConsumer consumer(Exchange exchange) {
        try {
            return getConsumer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.setException(e);
            return null;
        }
    }
}
