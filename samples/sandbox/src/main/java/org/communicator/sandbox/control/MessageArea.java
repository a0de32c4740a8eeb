package org.communicator.sandbox.control;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Routes;
import org.communicator.sandbox.media.MediaApi;
import org.communicator.sandbox.message.Direction;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.MessageFilter;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.webhook.InboundOrder;
import org.communicator.sandbox.webhook.InboundTexts;
import org.communicator.sandbox.webhook.InboundTexts.Sending;
import org.communicator.sandbox.webhook.Replay;
import org.communicator.sandbox.webhook.WebhookResult;

/** Messages of both ways, and texts written by a handset. */
public final class MessageArea implements ControlApi.Area {

    private static final int USUAL_LIMIT = 50;
    private static final int LARGEST_LIMIT = 1000;

    private final MessageLog log;
    private final InboundTexts inbound;
    private final MediaApi media;

    public MessageArea(MessageLog log, InboundTexts inbound, MediaApi media) {
        this.log = log;
        this.inbound = inbound;
        this.media = media;
    }

    @Override
    public void join(Routes routes, String root) {
        routes.on("GET", root + "/messages", this::list)
                .on("GET", root + "/messages/{}", this::show)
                .on("GET", root + "/media/{}", request -> media.content(request.pathPart(0)))
                .onLater("POST", root + "/inbound", this::send)
                .onLater("POST", root + "/inbound/{}/replay", this::replay);
    }

    private Reply list(Request request) {
        Form query = request.query();
        MessageFilter filter = new MessageFilter(query.given("to").orElse(null), query.given("from").orElse(null),
                query.given("handset").orElse(null), message -> true);
        int limit = limit(query);
        long before = query.given("before").map(sid -> find(sid).sequence()).orElse(Long.MAX_VALUE);
        List<MessageView> found = log.newest(filter, before, 0, limit + 1).stream().map(MessageView::of).toList();
        return Reply.json(200, new Page(found.subList(0, Math.min(limit, found.size())), found.size() > limit));
    }

    private Reply show(Request request) {
        return Reply.json(200, MessageView.of(find(request.pathPart(0))));
    }

    private CompletionStage<Reply> send(Request request) {
        InboundOrder order = Json.read(request.body(), InboundOrder.class);
        Sending sending = inbound.send(order);
        return order.await() ? answer(sending) : Reply.json(202, new Sent(sending.sid(), List.of())).now();
    }

    private CompletionStage<Reply> replay(Request request) {
        Message message = find(request.pathPart(0));
        if (message.direction() != Direction.INBOUND) {
            throw new Problem(409, "That message went to a handset; only what a handset wrote can be replayed.");
        }
        Replay replay = request.body().length == 0 ? new Replay(1, false) : Json.read(request.body(), Replay.class);
        return answer(inbound.replay(message, replay));
    }

    private static CompletionStage<Reply> answer(Sending sending) {
        return sending.results().thenApply(results -> Reply.json(200, new Sent(sending.sid(), results)));
    }

    private Message find(String sid) {
        return log.find(sid).orElseThrow(() -> new Problem(404, "There is no message " + sid + "."));
    }

    private static int limit(Form query) {
        try {
            int limit = query.given("limit").map(Integer::parseInt).orElse(USUAL_LIMIT);
            return Math.max(1, Math.min(limit, LARGEST_LIMIT));
        } catch (NumberFormatException wrong) {
            throw new Problem(400, "'limit' is not a number.");
        }
    }

    private record Page(List<MessageView> messages, boolean more) { }

    private record Sent(String sid, List<WebhookResult> webhooks) { }
}
