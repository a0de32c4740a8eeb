package org.communicator.web.rest;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.communicator.api.request.StoredAnswer;
import org.communicator.web.json.ShownOnce;
import org.communicator.web.wire.Json;

/** The answer of work, which may say more than what is kept of it for repetitions. */
final class FirstAnswer {

    private final Supplier<Response> work;
    private Response response;
    private StoredAnswer kept;

    FirstAnswer(Supplier<Response> work) {
        this.work = work;
    }

    /** Does the work, once more if it was undone before, and says what is kept. */
    StoredAnswer kept() {
        response = work.get();
        kept = new StoredAnswer(response.getStatus(), response.hasEntity()
                ? new String(Json.write(lasting(response.getEntity())), StandardCharsets.UTF_8) : "");
        return kept;
    }

    /** Whether that is of the work that was done here, and not of another request. */
    boolean isKeptAs(StoredAnswer answer) {
        return answer == kept;
    }

    Response response() {
        return response;
    }

    private static Object lasting(Object entity) {
        return entity instanceof ShownOnce once ? once.repeated() : entity;
    }
}
