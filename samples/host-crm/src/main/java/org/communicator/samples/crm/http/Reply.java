package org.communicator.samples.crm.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a request is answered with.
 *
 * @param status  the HTTP status
 * @param headers further headers
 * @param type    the media type
 * @param body    the bytes, empty for none
 */
record Reply(int status, Map<String, String> headers, String type, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper()
            .findAndRegisterModules()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    private static final byte[] NOTHING = new byte[0];

    static Reply json(Object value) {
        try {
            return new Reply(200, Map.of("Cache-Control", "no-store"), "application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    static Reply file(String type, byte[] body) {
        return new Reply(200, Map.of("Cache-Control", "no-cache"), type, body);
    }

    static Reply done(Map<String, String> headers) {
        return new Reply(204, headers, "", NOTHING);
    }

    static Reply seeOther(String location) {
        return new Reply(303, Map.of("Location", location), "", NOTHING);
    }

    static Reply refused(int status, String sentence) {
        byte[] body = JSON.createObjectNode().put("detail", sentence).toString().getBytes(StandardCharsets.UTF_8);
        return new Reply(status, Map.of("Cache-Control", "no-store"), "application/json", body);
    }
}
