package org.communicator.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** JSON in and out, with clear words for what cannot be read. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {
    }

    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static <T> T read(byte[] json, Class<T> type) {
        T value;
        try {
            value = MAPPER.readValue(json, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new Problem(400, "Unknown field '" + unknown.getPropertyName() + "'. Known: "
                    + unknown.getKnownPropertyIds() + ".");
        } catch (JsonMappingException wrong) {
            if (wrong.getCause() instanceof Problem problem) {
                throw problem;
            }
            throw new Problem(400, wrong.getPath().isEmpty() ? "The JSON body is missing or not an object."
                    : "The value of '" + path(wrong) + "' cannot be used.");
        } catch (IOException malformed) {
            throw new Problem(400, "The body is not well-formed JSON.");
        }
        if (value == null) {
            throw new Problem(400, "The JSON body is null.");
        }
        return value;
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."));
    }
}
