package org.communicator.sandbox.control;

import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Routes;
import org.communicator.sandbox.message.Counters;
import org.communicator.sandbox.message.Handsets;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.OurNumbers;
import org.communicator.sandbox.webhook.CurrentSettings;
import org.communicator.sandbox.webhook.Settings;
import org.communicator.sandbox.webhook.WebhookClient;
import org.communicator.sandbox.webhook.WebhookCounters;

/** Settings, statistics, and starting over. */
public final class HouseArea implements ControlApi.Area {

    private final State state;
    private final CurrentSettings settings;
    private final WebhookClient webhooks;
    private final LiveEvents live;

    public HouseArea(State state, CurrentSettings settings, WebhookClient webhooks, LiveEvents live) {
        this.state = state;
        this.settings = settings;
        this.webhooks = webhooks;
        this.live = live;
    }

    @Override
    public void join(Routes routes, String root) {
        routes.on("GET", root + "/settings", request -> Reply.json(200, settings.get()))
                .on("PUT", root + "/settings", request ->
                        Reply.json(200, settings.change(Json.read(request.body(), Settings.class))))
                .on("GET", root + "/statistics", request -> Reply.json(200, statistics()))
                .on("DELETE", root + "/messages", this::clearMessages)
                .on("POST", root + "/clear", this::clear);
    }

    private Statistics statistics() {
        return new Statistics(state.counters.counts(), state.log.size(), state.log.evicted(), state.log.duplicates(),
                state.callbacks.counts(), state.inbound.counts(), webhooks.pending());
    }

    private Reply clearMessages(Request request) {
        state.clearMessages();
        live.everythingChanged();
        return Reply.noContent();
    }

    private Reply clear(Request request) {
        state.clear();
        live.everythingChanged();
        live.faultsChanged();
        return Reply.noContent();
    }

    /** All that is remembered. */
    public record State(MessageLog log, Handsets handsets, OurNumbers numbers, OptOuts optOuts, Faults faults,
            Counters counters, WebhookCounters callbacks, WebhookCounters inbound) {

        private void clearMessages() {
            log.clear();
            handsets.emptyAll();
            counters.clear();
            callbacks.clear();
            inbound.clear();
        }

        private void clear() {
            clearMessages();
            handsets.clear();
            numbers.clear();
            optOuts.clear();
            faults.clear();
        }
    }
}
