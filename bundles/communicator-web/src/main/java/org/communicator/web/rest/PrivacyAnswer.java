package org.communicator.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.privacy.Export;
import org.communicator.web.auth.Caller;
import org.communicator.web.json.ErasedJson;

/** Exports and erases a person, whoever it is. */
final class PrivacyAnswer {

    private PrivacyAnswer() {
    }

    /** Changes nothing, so that a repetition with the same key just reads again. */
    static Response export(Ports ports, HttpServletRequest request, String key, ConversationKey person) {
        Parameters.idempotencyKey(key);
        Export export = ports.privacy().export(Caller.of(request), person).orElseThrow(Parameters::notFound);
        return Response.ok(export).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    /** Not done once only: that would be one transaction, however long the history is. A repetition erases what is left. */
    static Response erase(Ports ports, HttpServletRequest request, String key, ConversationKey person) {
        Parameters.idempotencyKey(key);
        return Response.ok(ports.privacy().erase(Caller.of(request), person).map(ErasedJson::of)
                .orElseThrow(Parameters::notFound)).build();
    }
}
