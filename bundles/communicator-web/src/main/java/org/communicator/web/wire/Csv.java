package org.communicator.web.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** A table as RFC 4180 says, in UTF-8. What could be taken for a formula by a spreadsheet is not. */
public final class Csv {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/csv";

    private static final String FORMULA = "=+-@\t\r\n";
    private static final String SPECIAL = "\",\r\n";

    private final StringBuilder table = new StringBuilder();

    /** Adds a row of cells as {@link #text} and {@link #number} make them. */
    public Csv row(List<String> cells) {
        StringJoiner row = new StringJoiner(",", "", "\r\n");
        cells.forEach(row::add);
        table.append(row);
        return this;
    }

    /** A cell with a text; null for an empty one. */
    public static String text(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String harmless = FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
        return harmless.chars().anyMatch(unit -> SPECIAL.indexOf(unit) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** A cell with a number; null for an empty one. */
    public static String number(Object value) {
        return value == null ? "" : value.toString();
    }

    /** The whole. */
    public byte[] bytes() {
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }
}
