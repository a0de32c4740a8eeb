package org.communicator.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.communicator.web.wire.ExplicitNullException;
import org.communicator.web.wire.UncarriedTextException;

/** Says where and how a body is not what it should be, without repeating what is in it. */
final class MalformedJson {

    private MalformedJson() {
    }

    static ProblemAnswer answer(JsonProcessingException malformed) {
        Violation violation = new Violation(pointer(malformed), detail(malformed));
        return new ProblemAnswer(Problem.of(ProblemType.MALFORMED, "The body is not what is taken here.")
                .about(List.of(violation)), Map.of());
    }

    private static String pointer(JsonProcessingException malformed) {
        if (malformed instanceof ExplicitNullException explicit) {
            return explicit.pointer();
        }
        StringBuilder pointer = new StringBuilder();
        if (malformed instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                pointer.append(Pointer.step(step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName()));
            }
        }
        return pointer.toString();
    }

    private static String detail(JsonProcessingException malformed) {
        if (malformed instanceof UnrecognizedPropertyException) {
            return "is not known here";
        }
        if (malformed instanceof ExplicitNullException) {
            return "must not be null";
        }
        if (malformed instanceof UncarriedTextException) {
            return "must not have U+0000 or half a surrogate pair in it";
        }
        if (malformed instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return expected(mismatch.getTargetType());
        }
        return "is no JSON that is taken here" + where(malformed.getLocation());
    }

    private static String expected(Class<?> type) {
        if (type == String.class) {
            return "must be a string";
        }
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        return "must be an object";
    }

    private static String where(JsonLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : ": line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
