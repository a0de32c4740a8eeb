package org.communicator.itests.routes;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.communicator.itests.stage.FreePort;

/** A broker of Apache ActiveMQ Artemis, and somebody who listens to a topic. */
final class Broker implements AutoCloseable {

    private static final String TOPIC = "communicator.inbound";

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();
    private final String url = "tcp://127.0.0.1:" + FreePort.any();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Connection connection;

    /** Starts it, and listens. */
    static Broker started() {
        Broker broker = new Broker();
        try {
            broker.server.setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false).setSecurityEnabled(false)
                    .addAcceptorConfiguration("tcp", broker.url));
            broker.server.start();
            broker.listen();
            return broker;
        } catch (Exception e) {
            throw new IllegalStateException("there is no broker", e);
        }
    }

    String url() {
        return url;
    }

    /** What was told to the topic. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() {
        try {
            connection.close();
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not stop", e);
        }
    }

    private void listen() throws JMSException {
        connection = new ActiveMQConnectionFactory(url).createConnection();
        Session session = connection.createSession();
        session.createConsumer(session.createTopic(TOPIC)).setMessageListener(this::hear);
        connection.start();
    }

    private void hear(Message message) {
        try {
            heard.add(((TextMessage) message).getText());
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
