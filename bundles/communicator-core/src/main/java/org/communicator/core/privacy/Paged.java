package org.communicator.core.privacy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A long list that is read page by page while it is gone through.
 *
 * @param page the rows after a key, at most so many
 * @param key the key of a row
 * @param limit rows of a page
 * @param <T> what is listed
 */
record Paged<T>(BiFunction<Optional<UUID>, Integer, List<T>> page, Function<T, UUID> key, int limit)
        implements Iterable<T> {

    @Override
    public Iterator<T> iterator() {
        return new Pages();
    }

    private final class Pages implements Iterator<T> {

        private Iterator<T> current;
        private Optional<UUID> after = Optional.empty();
        private boolean last;

        Pages() {
            turn();
        }

        @Override
        public boolean hasNext() {
            if (!current.hasNext() && !last) {
                turn();
            }
            return current.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }

        private void turn() {
            List<T> rows = page.apply(after, limit);
            last = rows.size() < limit;
            if (!rows.isEmpty()) {
                after = Optional.of(key.apply(rows.get(rows.size() - 1)));
            }
            current = rows.iterator();
        }
    }
}
