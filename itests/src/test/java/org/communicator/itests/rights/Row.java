package org.communicator.itests.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One operation of the matrix.
 *
 * @param method the method
 * @param path the path, with a query where one is needed, and with names in braces for what is made for the call
 * @param expected what each kind of user is answered
 * @param body what is sent; empty for nothing
 */
record Row(String method, String path, Map<Kind, Expected> expected, String body) {

    private static final Pattern COLUMNS = Pattern.compile("\\s*\\|\\s*");

    /** What somebody is answered. */
    enum Expected {
        /** Done, or refused for another cause than a right. */
        ALLOWED("-"),
        /** Done, and it shows what only those may see who have a right to it. */
        SHOWN("+"),
        /** Done, and it shows nothing of it. */
        EMPTY("0"),
        UNKNOWN("401"), FORBIDDEN("403"), HIDDEN("404");

        private final String word;

        Expected(String word) {
            this.word = word;
        }

        static Expected of(String word) {
            return Stream.of(values()).filter(each -> each.word.equals(word)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the matrix does not know " + word));
        }

        boolean isLetIn() {
            return this == ALLOWED || this == SHOWN;
        }
    }

    static Row of(String line) {
        String[] columns = COLUMNS.split(line.strip(), 3);
        String[] operation = columns[0].split(" ");
        List<Expected> cells = new ArrayList<>(Stream.of(columns[1].strip().split("\\s+")).map(Expected::of).toList());
        if (cells.size() == Kind.GUEST.ordinal()) {
            cells.add(operation[1].equals("/openapi.json") ? Expected.ALLOWED : Expected.UNKNOWN);
        }
        if (cells.size() != Kind.values().length) {
            throw new IllegalArgumentException("a cell for each kind of user is needed: " + line);
        }
        Map<Kind, Expected> expected = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            expected.put(kind, cells.get(kind.ordinal()));
        }
        return new Row(operation[0], operation[1], expected, columns.length > 2 ? columns[2] : "");
    }

    /** The operation whatever its parameters are called. */
    String operation() {
        return method + " " + path.split("\\?")[0].replaceAll("\\{[^}]+}", "{}");
    }
}
