package org.communicator.sandbox.control;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.communicator.sandbox.http.Problem;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Resource;
import org.communicator.sandbox.http.Routes;

/** {@code /sandbox/api}: what people and tests can see and do. */
public final class ControlApi implements Resource {

    private static final String ROOT = "/sandbox/api";

    private final Routes routes = new Routes(request -> {
        throw new Problem(404, "There is no " + request.method() + " " + request.path() + ".");
    });

    public ControlApi(List<Area> areas) {
        routes.on("GET", ROOT + "/health", request -> Reply.json(200, Map.of("status", "up")));
        areas.forEach(area -> area.join(routes, ROOT));
    }

    @Override
    public CompletionStage<Reply> serve(Request request) {
        return routes.serve(request);
    }

    /** A part of the API. */
    public interface Area {

        void join(Routes routes, String root);
    }
}
