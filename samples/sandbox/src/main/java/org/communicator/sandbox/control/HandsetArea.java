package org.communicator.sandbox.control;

import java.util.List;
import java.util.Map;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Routes;
import org.communicator.sandbox.message.Handsets;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.OptOuts;
import org.communicator.sandbox.message.OurNumbers;
import org.communicator.sandbox.message.PhoneNumber;

/** Handsets of clients, and the numbers of the business that they can write to. */
public final class HandsetArea implements ControlApi.Area {

    private static final int MOST_SHOWN = 500;
    private static final int LONGEST_NAME = 80;

    private final Handsets handsets;
    private final OurNumbers numbers;
    private final MessageLog log;
    private final OptOuts optOuts;
    private final LiveEvents live;

    public HandsetArea(Handsets handsets, OurNumbers numbers, MessageLog log, OptOuts optOuts, LiveEvents live) {
        this.handsets = handsets;
        this.numbers = numbers;
        this.log = log;
        this.optOuts = optOuts;
        this.live = live;
    }

    @Override
    public void join(Routes routes, String root) {
        routes.on("GET", root + "/handsets", this::list)
                .on("PUT", root + "/handsets/{}", this::name)
                .on("DELETE", root + "/handsets/{}", this::remove)
                .on("POST", root + "/handsets/{}/read", this::read)
                .on("GET", root + "/numbers", request -> Reply.json(200, Map.of("numbers", numbers.all())))
                .on("PUT", root + "/numbers/{}", this::nameOurs)
                .on("DELETE", root + "/numbers/{}", this::removeOurs);
    }

    private Reply list(Request request) {
        List<HandsetView> views = handsets.latest(MOST_SHOWN).stream()
                .map(handset -> HandsetView.of(handset, log, optOuts)).toList();
        return Reply.json(200, Map.of("handsets", views));
    }

    private Reply name(Request request) {
        String number = request.pathPart(0);
        require(PhoneNumber.isValid(number), "'" + number + "' is not a number like +15005550010.");
        HandsetView named = HandsetView.of(handsets.name(number, nameIn(request)), log, optOuts);
        live.handsetChanged(number);
        return Reply.json(200, named);
    }

    private Reply remove(Request request) {
        require(handsets.remove(request.pathPart(0)));
        live.everythingChanged();
        return Reply.noContent();
    }

    private Reply read(Request request) {
        require(handsets.read(request.pathPart(0)).isPresent());
        live.handsetChanged(request.pathPart(0));
        return Reply.noContent();
    }

    private Reply nameOurs(Request request) {
        String number = request.pathPart(0);
        require(PhoneNumber.isValidSender(number), "'" + number + "' is not a number like +15005550006.");
        Reply reply = numbers.name(number, nameIn(request)).map(named -> Reply.json(200, named))
                .orElseThrow(() -> new Problem(409, "There are 1000 numbers already."));
        live.everythingChanged();
        return reply;
    }

    private Reply removeOurs(Request request) {
        require(numbers.remove(request.pathPart(0)));
        live.everythingChanged();
        return Reply.noContent();
    }

    private static String nameIn(Request request) {
        String name = Json.read(request.body(), Name.class).name();
        require(name != null && !name.isBlank() && name.length() <= LONGEST_NAME,
                "'name' is missing, blank or longer than 80 characters.");
        return name.strip();
    }

    private static void require(boolean known) {
        if (!known) {
            throw new Problem(404, "That number is not known here.");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Problem(400, otherwise);
        }
    }

    private record Name(String name) { }
}
