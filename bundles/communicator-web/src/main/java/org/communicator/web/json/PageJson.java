package org.communicator.web.json;

import java.util.List;
import java.util.function.Function;
import org.communicator.api.conversation.Page;

/**
 * A page of a list.
 *
 * @param items the items, newest first
 * @param next what to pass as cursor for the following page; null on the last one
 * @param <T> what is listed
 */
public record PageJson<T>(List<T> items, String next) {

    public static <S, T> PageJson<T> of(Page<S> page, Function<S, T> each) {
        return new PageJson<>(page.items().stream().map(each).toList(), page.next().map(Cursor::write).orElse(null));
    }
}
