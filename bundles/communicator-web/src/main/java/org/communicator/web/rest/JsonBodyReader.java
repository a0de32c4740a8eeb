package org.communicator.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Problems;
import org.communicator.web.wire.BoundedBody;
import org.communicator.web.wire.Json;

/** Reads request bodies: JSON, strictly, and no more than allowed. */
@Consumes(MediaType.APPLICATION_JSON)
final class JsonBodyReader implements MessageBodyReader<Object> {

    private static final int USUAL_LIMIT = 64 << 10;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Object readFrom(Class<Object> type, Type generic, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        int limit = limit(annotations);
        byte[] bytes = BoundedBody.read(body, announced(headers), limit).orElseThrow(() -> ProblemException.of(
                ProblemType.TOO_LARGE, "At most " + limit + " bytes are taken here."));
        try {
            return Json.read(bytes, type);
        } catch (JsonProcessingException malformed) {
            throw new ProblemException(Problems.of(malformed));
        }
    }

    private static int limit(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof BodyLimit limit) {
                return limit.value();
            }
        }
        return USUAL_LIMIT;
    }

    private static long announced(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? -1 : Long.parseLong(length);
        } catch (NumberFormatException unreadable) {
            return -1;
        }
    }
}
