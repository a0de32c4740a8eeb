package org.communicator.channel.sms.twilio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communicator.api.channel.DeliveryReport;
import org.communicator.api.channel.DeliveryReport.Again;
import org.communicator.api.channel.InboundMessage;
import org.communicator.api.channel.WebhookRequest;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.Failure;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.MessageStatus;
import org.communicator.channel.sms.Form;
import org.communicator.channel.sms.RefusedException;
import org.communicator.channel.sms.WebhookCall;

/** Reads what Twilio calls us with. Fields that we do not know are signed over and otherwise ignored. */
final class TwilioCalls {

    private static final int LONGEST_TEXT = 65_536;
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SID = 100;

    /** Twilio's code for a long text of which it did not get all. */
    private static final int PART_MISSING = 30009;
    private static final String MISSING_PART = " [a part of this text did not arrive]";

    private final TwilioSettings settings;
    private final TwilioSignature signature;

    TwilioCalls(TwilioSettings settings) {
        this.settings = settings;
        this.signature = new TwilioSignature(settings.signingTokens());
    }

    /** Refuses what Twilio did not sign, and what is about an account that is not ours. */
    WebhookCall verify(WebhookRequest request) {
        String signed = request.header("X-Twilio-Signature")
                .orElseThrow(() -> RefusedException.forged("signature"));
        boolean isJson = request.header("Content-Type").filter(type -> type.startsWith("application/json")).isPresent();
        Form form = isJson ? new Form(List.of()) : Form.parse(request.body());
        if (!(isJson ? signature.isRight(request.publicUrl(), request.body(), signed)
                : signature.isRight(request.publicUrl(), form, signed))) {
            throw RefusedException.forged("signature");
        }
        if (!form.required("AccountSid").equals(settings.accountSid())) {
            throw RefusedException.forged("account");
        }
        return new WebhookCall(request, form);
    }

    /** What a client has written. */
    InboundMessage inbound(Form form) {
        AddressPair addresses = new AddressPair(within(form, "To", LONGEST_ADDRESS),
                within(form, "From", LONGEST_ADDRESS));
        return new InboundMessage(Channel.SMS, TwilioProvider.NAME, within(form, "MessageSid", LONGEST_SID), addresses,
                text(form), number(form, "NumSegments", 1), settings.fallbackAccount());
    }

    /** What Twilio says of a message of ours. */
    Optional<DeliveryReport> report(WebhookCall call) {
        String sid = within(call.form(), "MessageSid", LONGEST_SID);
        String word = call.form().required("MessageStatus");
        MessageId message = message(call.request().publicUrl());
        int code = number(call.form(), "ErrorCode", 0);
        return TwilioStatus.of(word.toLowerCase(Locale.ROOT))
                .map(status -> isOpen(status, code) ? MessageStatus.SENDING : status)
                .map(status -> new DeliveryReport(message, TwilioProvider.NAME, sid, status, failure(status, word, code),
                        again(status, code)));
    }

    private static Optional<Again> again(MessageStatus status, int code) {
        return status == MessageStatus.FAILED ? TwilioErrors.of(code).flatMap(TwilioError::again) : Optional.empty();
    }

    /** Whether a word that sounds like an end is none: the network may still deliver it. */
    private static boolean isOpen(MessageStatus status, int code) {
        return status == MessageStatus.FAILED
                && TwilioErrors.of(code).filter(error -> error.action() == TwilioError.Action.ASK).isPresent();
    }

    private static Optional<Failure> failure(MessageStatus status, String word, int code) {
        if (status != MessageStatus.FAILED) {
            return Optional.empty();
        }
        return Optional.of(code == 0
                ? new Failure(word, "The text did not arrive; the texting service did not say why.",
                        "Send it again later, write an email or call.", kind(word))
                : TwilioErrors.orUnknown(code).failure());
    }

    /** Whoever cancelled it at Twilio had a reason. */
    private static Failure.Kind kind(String word) {
        return word.equalsIgnoreCase("canceled") ? Failure.Kind.UNKNOWN : Failure.Kind.NETWORK;
    }

    /** PostgreSQL keeps no NUL in a text; a message of pictures only must not look like an empty one. */
    private static String text(Form form) {
        String text = form.first("Body").orElse("").replace('\0', '\uFFFD');
        if (text.length() > LONGEST_TEXT) {
            throw RefusedException.malformed("Body");
        }
        return number(form, "ErrorCode", 0) == PART_MISSING ? text + MISSING_PART : withMedia(text, form);
    }

    private static String withMedia(String text, Form form) {
        int media = number(form, "NumMedia", 0);
        return text.isEmpty() && media > 0 ? media == 1 ? "[1 attachment]" : "[" + media + " attachments]" : text;
    }

    private static MessageId message(String url) {
        try {
            return MessageId.parse(Form.ofQuery(url).required("message"));
        } catch (IllegalArgumentException e) {
            throw RefusedException.malformed("message");
        }
    }

    private static String within(Form form, String name, int longest) {
        String value = form.required(name);
        if (value.length() > longest) {
            throw RefusedException.malformed(name);
        }
        return value;
    }

    private static int number(Form form, String name, int otherwise) {
        return form.first(name).filter(value -> value.matches("\\d{1,9}")).map(Integer::valueOf).orElse(otherwise);
    }
}
