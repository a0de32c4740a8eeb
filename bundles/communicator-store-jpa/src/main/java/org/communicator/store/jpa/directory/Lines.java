package org.communicator.store.jpa.directory;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several words in one column, one per line: none of them has control characters. */
final class Lines {

    private Lines() {
    }

    static String of(Stream<String> words) {
        return words.collect(Collectors.joining("\n"));
    }

    static <T> Set<T> set(String lines, Function<String, T> each) {
        return lines.lines().map(each).collect(Collectors.toSet());
    }

    static <T> List<T> list(String lines, Function<String, T> each) {
        return lines.lines().map(each).toList();
    }
}
