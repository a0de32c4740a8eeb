package org.communicator.sandbox.control;

import org.communicator.sandbox.fault.Fault;
import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Json;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Routes;
import org.communicator.sandbox.message.PhoneNumber;

/** Faults to choose, for a number or for everyone. */
public final class FaultArea implements ControlApi.Area {

    private final Faults faults;
    private final LiveEvents live;

    public FaultArea(Faults faults, LiveEvents live) {
        this.faults = faults;
        this.live = live;
    }

    @Override
    public void join(Routes routes, String root) {
        routes.on("GET", root + "/faults", request -> Reply.json(200, faults.chosen()))
                .on("PUT", root + "/faults", this::chooseForEveryone)
                .on("PUT", root + "/faults/{}", this::choose)
                .on("DELETE", root + "/faults", this::clear)
                .on("DELETE", root + "/faults/{}", this::clearOne);
    }

    private Reply chooseForEveryone(Request request) {
        Fault fault = Json.read(request.body(), Fault.class);
        faults.setForEveryone(fault);
        live.faultsChanged();
        return Reply.json(200, fault);
    }

    private Reply choose(Request request) {
        String number = request.pathPart(0);
        if (!PhoneNumber.isValid(number)) {
            throw new Problem(400, "'" + number + "' is not a number like +15005550010.");
        }
        Fault fault = Json.read(request.body(), Fault.class);
        if (!faults.set(number, fault)) {
            throw new Problem(409, "There are faults for 10000 numbers already.");
        }
        live.faultsChanged();
        return Reply.json(200, fault);
    }

    private Reply clear(Request request) {
        faults.clear();
        live.faultsChanged();
        return Reply.noContent();
    }

    private Reply clearOne(Request request) {
        faults.remove(request.pathPart(0));
        live.faultsChanged();
        return Reply.noContent();
    }
}
