package org.communicator.core.routing;

/** The rules of location routing, in the order in which they are tried. */
public enum Rule {
    TRANSFERRED("1"),
    ANSWERS_CAMPAIGN("2"),
    ANSWERS_CONFIRMATION("3"),
    ANSWERS_STAFF_FROM_ELSEWHERE("4a"),
    ANSWERS_STAFF_CLIENT_HAS_ONE_LOCATION("4b"),
    ANSWERS_STAFF_CLIENT_HAS_VISITED("4c"),
    ANSWERS_STAFF_CLIENT_HAS_SEVERAL_LOCATIONS("4d"),
    NUMBER_OF_ONE_LOCATION("5"),
    LAST_APPOINTMENT("6"),
    CLIENT_LOCATIONS("7"),
    NOTHING_KNOWN("8");

    private final String number;

    Rule(String number) {
        this.number = number;
    }

    /** The number in the documentation. */
    public String number() {
        return number;
    }
}
