package org.communicator.web.json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.communicator.api.host.LocationId;
import org.communicator.web.problem.Pointer;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;
import org.communicator.web.problem.Violation;

/** A part of a request body while its values are checked; knows where in the body it is. */
public final class Input {

    private static final int MOST_TOLD = 50;
    private static final int LONGEST_ID = 64;

    private final String pointer;
    private final List<Violation> violations;
    private final Set<ProblemType> types;

    private Input(String pointer, List<Violation> violations, Set<ProblemType> types) {
        this.pointer = pointer;
        this.violations = violations;
        this.types = types;
    }

    /** The whole body. */
    public static Input body() {
        return new Input("", new ArrayList<>(), EnumSet.noneOf(ProblemType.class));
    }

    /** The value of that name. */
    public Input at(String name) {
        return new Input(pointer + Pointer.step(name), violations, types);
    }

    /** Says that this value is wrong. */
    public void refuse(String detail) {
        refuse(ProblemType.INVALID, detail);
    }

    /** Says that this value is wrong in a way that has a name. */
    public void refuse(ProblemType type, String detail) {
        violations.add(new Violation(pointer, detail));
        types.add(type);
    }

    /** Whether nothing has been wrong so far, in all of the body. */
    boolean isSound() {
        return violations.isEmpty();
    }

    /**
     * Ends the request if anything was wrong.
     *
     * @throws ProblemException of the type of what is wrong; invalid if several kinds are
     */
    public void insist() {
        if (!isSound()) {
            throw ProblemException.of(types.size() == 1 ? types.iterator().next() : ProblemType.INVALID,
                    violations.subList(0, Math.min(MOST_TOLD, violations.size())));
        }
    }

    void require(Object value) {
        if (value == null) {
            refuse("is required");
        }
    }

    void text(String value, int longest) {
        atMost(longest, value);
        if (value != null && value.isBlank() && value.length() <= longest) {
            refuse("must have 1 to " + longest + " characters that are not all blank");
        }
    }

    void atMost(int longest, String value) {
        if (value != null && value.length() > longest) {
            refuse(ProblemType.TOO_LONG, "must have at most " + longest + " characters");
        }
    }

    /** A date and time, to the millisecond; empty if there is none or it is wrong, which is told. */
    Optional<Instant> moment(String value) {
        matches(Forms.MOMENT, value, "a date and time such as 2025-03-14T15:00:00Z");
        return Optional.ofNullable(value).flatMap(Forms::moment).map(moment -> moment.truncatedTo(ChronoUnit.MILLIS));
    }

    void matches(Predicate<String> form, String value, String expected) {
        if (value != null && !form.test(value)) {
            refuse("must be " + expected);
        }
    }

    /** Each entry of a list, with its place. */
    <T> void each(Collection<T> values, int most, BiConsumer<Input, T> check) {
        each(values, most, ProblemType.TOO_MANY_ENTRIES, check);
    }

    /** The same, where more than that has a name of its own. */
    <T> void each(Collection<T> values, int most, ProblemType tooMany, BiConsumer<Input, T> check) {
        if (values.size() > most) {
            refuse(tooMany, "must have at most " + most + " entries");
            return;
        }
        int index = 0;
        for (T value : values) {
            check.accept(at(Integer.toString(index++)), value);
        }
    }

    /** An id of the host. */
    public <T> Optional<T> id(String value, Function<String, T> type) {
        if (value.isEmpty() || value.length() > LONGEST_ID || value.chars().anyMatch(Character::isISOControl)) {
            refuse("must be an id of 1 to " + LONGEST_ID + " characters without control characters");
            return Optional.empty();
        }
        return Optional.of(type.apply(value));
    }

    Set<LocationId> locations(List<String> values, int most) {
        Set<LocationId> ids = new LinkedHashSet<>();
        each(values, most, (place, value) -> place.id(value, LocationId::new).ifPresent(ids::add));
        return ids;
    }
}
