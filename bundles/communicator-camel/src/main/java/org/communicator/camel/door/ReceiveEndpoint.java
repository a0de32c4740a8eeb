package org.communicator.camel.door;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.InboundMessages;
import org.communicator.api.channel.InboundMessages.Received;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;

/**
 * Stores what a client wrote: the body is the text, the headers {@value #FROM}, {@value #TO} and {@value #ID} say who wrote
 * to which of our addresses, and under which id of the sender's own; the same id twice is one message. Afterwards the
 * body is our id of the message. Whoever comes behind it can be sure that the message is stored.
 */
final class ReceiveEndpoint extends DefaultEndpoint {

    static final String FROM = "CommunicatorFrom";
    static final String TO = "CommunicatorTo";
    static final String ID = "CommunicatorProviderId";

    private static final int LONGEST = 65_536;
    private static final Predicate<String> NUMBER = Pattern.compile("\\+[1-9]\\d{6,14}").asMatchPredicate();
    private static final Predicate<String> MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+").asMatchPredicate();

    private final Supplier<InboundMessages> messages;
    private final AccountId account;
    private final Channel channel;
    private final String provider;

    ReceiveEndpoint(String uri, Component component, Supplier<InboundMessages> messages, AccountId account,
            Channel channel, String provider) {
        super(uri, component);
        this.messages = messages;
        this.account = account;
        this.channel = channel;
        this.provider = provider;
    }

    static Channel channel(String name) {
        return switch (name) {
            case "sms" -> Channel.SMS;
            case "email" -> Channel.EMAIL;
            default -> throw new IllegalArgumentException("channel must be sms or email: it says how the client is answered");
        };
    }

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) {
                exchange.getMessage().setBody(receive(exchange).message().toString());
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        throw new UnsupportedOperationException("messages go in here, and none come out");
    }

    private Received receive(Exchange exchange) {
        InboundMessages there = messages.get();
        if (there == null) {
            throw new IllegalStateException("messages cannot be stored at the moment");
        }
        String text = exchange.getMessage().getBody(String.class);
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new RefusedMessageException("the body must be a text of 1 to " + LONGEST + " characters");
        }
        return there.receive(new InboundMessage(channel, provider, id(exchange),
                new AddressPair(address(exchange, TO), address(exchange, FROM)), text, 0, account));
    }

    private String address(Exchange exchange, String header) {
        String address = required(exchange, header).toLowerCase(Locale.ROOT);
        boolean good = channel == Channel.SMS ? NUMBER.test(address) : MAILBOX.test(address);
        if (!good) {
            throw new RefusedMessageException("the header " + header + " must be "
                    + (channel == Channel.SMS ? "a number such as +13035550100" : "an email address"));
        }
        return address;
    }

    private static String id(Exchange exchange) {
        String id = required(exchange, ID);
        if (id.length() > 100) {
            throw new RefusedMessageException("the header " + ID + " must have 1 to 100 characters");
        }
        return id;
    }

    private static String required(Exchange exchange, String header) {
        String value = exchange.getMessage().getHeader(header, String.class);
        if (value == null || value.isBlank()) {
            throw new RefusedMessageException("the header " + header + " is missing");
        }
        return value.strip();
    }
}
