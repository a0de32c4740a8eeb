package org.communicator.sandbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.media.MediaShelf;
import org.communicator.sandbox.media.MediaShelf.Kept;
import org.communicator.sandbox.message.Delivery;
import org.communicator.sandbox.message.Media;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.Sid;
import org.communicator.sandbox.message.Traffic;

/** Texts from handsets to the business, as signed webhooks. */
public final class InboundTexts {

    private final Traffic traffic;
    private final OptOuts optOuts;
    private final WebhookClient webhooks;
    private final WebhookCounters counters;
    private final CurrentSettings settings;
    private final String accountSid;
    private final MediaShelf shelf;
    private final String apiUrl;
    private final Clock clock;

    /** @param apiUrl where the files of texts are given out, without a path */
    public InboundTexts(Traffic traffic, OptOuts optOuts, WebhookClient webhooks, WebhookCounters counters,
            CurrentSettings settings, String accountSid, MediaShelf shelf, String apiUrl, Clock clock) {
        this.traffic = traffic;
        this.optOuts = optOuts;
        this.webhooks = webhooks;
        this.counters = counters;
        this.settings = settings;
        this.accountSid = accountSid;
        this.shelf = shelf;
        this.apiUrl = apiUrl;
        this.clock = clock;
    }

    public Sending send(InboundOrder order) {
        String sid = Optional.ofNullable(order.sid()).orElseGet(() -> Sid.forMessage(!order.media().isEmpty()));
        Message message = Message.inbound(traffic.nextSequence(), sid, order.from(), order.to(), order.body(),
                order.media().stream().map(file -> kept(sid, file)).toList(), order.parameters(), clock.instant());
        optOuts.note(message);
        traffic.add(message);
        String url = Optional.ofNullable(order.url()).orElse(settings.get().inboundUrl());
        Webhook plain = Webhook.to(url, form(message), token(sid));
        String signedUrl = Optional.ofNullable(order.signedUrl()).orElse(plain.signedUrl());
        return post(message, new Webhook(url, signedUrl, plain.form(), plain.idempotencyToken(), order.forged()),
                order.copies());
    }

    private Media kept(String message, Enclosed file) {
        if (file.content() == null) {
            return new Media(file.url(), file.contentType(), null);
        }
        String sid = shelf.put(new Kept(file.contentType(), file.content(), file.failures()));
        return new Media(apiUrl + "/2010-04-01/Accounts/" + accountSid + "/Messages/" + message + "/Media/" + sid,
                file.contentType(), sid);
    }

    /** Posts a text again with the same MessageSid and parameters, to where texts go now. */
    public Sending replay(Message message, Replay replay) {
        Webhook plain = Webhook.to(settings.get().inboundUrl(), form(message), token(message.sid()));
        return post(message, new Webhook(plain.url(), plain.signedUrl(), plain.form(), plain.idempotencyToken(),
                replay.forged()), replay.copies());
    }

    private Sending post(Message message, Webhook webhook, int copies) {
        List<CompletableFuture<WebhookResult>> posted = Stream.generate(() -> webhooks.post(webhook)).limit(copies)
                .map(posting -> posting.thenApply(result -> note(message.sid(), result)).toCompletableFuture())
                .toList();
        return new Sending(message.sid(), CompletableFuture.allOf(posted.toArray(CompletableFuture[]::new))
                .thenApply(done -> posted.stream().map(CompletableFuture::join).toList()));
    }

    private WebhookResult note(String sid, WebhookResult result) {
        counters.note(result);
        Delivery delivery = new Delivery("inbound", clock.instant(), result.httpStatus(), result.millis(),
                result.error());
        traffic.change(sid, message -> message.reported(delivery));
        return result;
    }

    private Form form(Message message) {
        Form form = new Form()
                .add("MessageSid", message.sid()).add("SmsSid", message.sid()).add("SmsMessageSid", message.sid())
                .add("AccountSid", accountSid)
                .add("From", message.from()).add("To", message.to())
                .add("Body", message.body())
                .add("NumMedia", Integer.toString(message.media().size()))
                .add("NumSegments", Integer.toString(message.segments().count()))
                .add("SmsStatus", "received")
                .add("ApiVersion", "2010-04-01");
        for (int i = 0; i < message.media().size(); i++) {
            Media media = message.media().get(i);
            form.addIfKnown("MediaUrl" + i, media.url()).addIfKnown("MediaContentType" + i, media.contentType());
        }
        message.parameters().forEach(form::addIfKnown);
        return form;
    }

    private static String token(String sid) {
        return UUID.nameUUIDFromBytes((sid + "inbound").getBytes(UTF_8)).toString();
    }

    /** @param results what the webhook answered, one for each copy */
    public record Sending(String sid, CompletionStage<List<WebhookResult>> results) { }
}
