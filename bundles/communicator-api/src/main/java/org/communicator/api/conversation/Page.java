package org.communicator.api.conversation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A page of a list that is walked by key, newest first.
 *
 * @param items the items, newest first
 * @param next where the following page begins; empty on the last one
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, Optional<UUID> next) {

    public Page {
        items = List.copyOf(items);
        Objects.requireNonNull(next, "next");
    }

    /** The page of rows that were read with one more than the limit, to see whether there are more. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, UUID> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, Optional.empty());
        }
        List<T> items = oneMore.subList(0, limit);
        return new Page<>(items, Optional.of(key.apply(items.get(limit - 1))));
    }

    /** The same page of something made of each item. */
    public <R> Page<R> map(Function<T, R> each) {
        return new Page<>(items.stream().map(each).toList(), next);
    }

    /**
     * Which page is wanted.
     *
     * @param after the {@link Page#next()} of the page before; empty for the first
     * @param limit 1 to 100
     */
    public record Request(Optional<UUID> after, int limit) {

        public Request {
            Objects.requireNonNull(after, "after");
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("limit must be 1 to 100: " + limit);
            }
        }
    }
}
