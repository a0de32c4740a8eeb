package org.communicator.sandbox.push;

import java.util.List;
import java.util.Map;
import org.communicator.sandbox.control.ControlApi;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Routes;

/** Notifications that came, browsers that subscribe, and faults to choose. */
public final class PushArea implements ControlApi.Area {

    private final PushLog log;
    private final PushFaults faults;
    private final WebPushApi browsers;

    public PushArea(PushLog log, PushFaults faults, WebPushApi browsers) {
        this.log = log;
        this.faults = faults;
        this.browsers = browsers;
    }

    @Override
    public void join(Routes routes, String root) {
        routes.on("GET", root + "/push/notifications", this::list)
                .on("DELETE", root + "/push/notifications", this::clear)
                .on("POST", root + "/push/subscriptions", this::subscribe)
                .on("DELETE", root + "/push/subscriptions/{}", this::unsubscribe)
                .on("GET", root + "/push/faults", request -> Reply.json(200, faults.all()))
                .on("PUT", root + "/push/faults/{}", this::choose)
                .on("DELETE", root + "/push/faults", this::clearFaults);
    }

    private Reply list(Request request) {
        List<Notification> taken = request.query().first("place")
                .map(place -> log.taken().stream().filter(one -> one.place().equals(place)).toList()).orElseGet(log::taken);
        return Reply.json(200, Map.of("attempts", log.attempts(), "notifications", taken.stream().map(PushArea::shown)
                .toList()));
    }

    private static Map<String, Object> shown(Notification one) {
        return Map.of("service", one.service(), "place", one.place(), "topic", String.valueOf(one.topic()),
                "ttl", one.ttl(), "urgency", String.valueOf(one.urgency()), "content", one.content(),
                "at", one.at().toString());
    }

    private Reply clear(Request request) {
        log.clear();
        return Reply.noContent();
    }

    private Reply subscribe(Request request) {
        return Reply.json(201, browsers.subscribe("http://" + request.header("Host").orElseThrow()));
    }

    private Reply unsubscribe(Request request) {
        if (!browsers.unsubscribe(request.pathPart(0))) {
            throw new Problem(404, "That subscription is not known here.");
        }
        return Reply.noContent();
    }

    private Reply choose(Request request) {
        PushFault fault = Json.read(request.body(), PushFault.class);
        faults.set(request.pathPart(0), fault);
        return Reply.json(200, fault);
    }

    private Reply clearFaults(Request request) {
        faults.clear();
        return Reply.noContent();
    }
}
