package org.communicator.benchmarks.stage;

import java.util.List;

/**
 * A long history and a large directory, written straight into the tables. Words are drawn as in languages: the word of
 * rank n is there n times less often than the first one.
 */
public final class History {

    /** How many words there are. */
    public static final int WORDS = 20_000;
    /** How many clients have written. */
    public static final int CONVERSATIONS = 20_000;

    private static final int PLACES = 20;
    private static final int AUTHORS = 40;
    private static final int ONE_MAIL_IN = 50;

    private static final String ID = "(lpad(to_hex(%s), 12, '0') || '7' || lpad(to_hex(n %% 4096), 3, '0') || '8000'"
            + " || lpad(to_hex(n), 12, '0'))::uuid";
    private static final long BEGINNING = 1_700_000_000_000L;
    private static final int MILLIS_BETWEEN = 30_000;
    private static final String PLACE = "'location-' || %s %% " + PLACES;
    private static final String SYLLABLES = "(array['ba','do','fi','ga','ho','ju','ka','le','mi','no','pa','qu','ro',"
            + "'sa','tu','va','we','xi','yo','za'])";

    private final Database database;
    private final int size;

    /** That many messages and as many clients. */
    History(Database database, int size) {
        this.database = database;
        this.size = size;
    }

    /** A word of that rank, the most common one first. */
    public static String word(int rank) {
        return "w%05d".formatted(rank);
    }

    /** A location's id. */
    public static String place(int index) {
        return "location-" + index % PLACES;
    }

    /** Somebody who wrote: one of 40, who wrote a quarter of all messages. */
    public static String author(int index) {
        return "staff-" + index % AUTHORS;
    }

    void write() {
        statements().forEach(database::execute);
    }

    private List<String> statements() {
        String conversation = ID.formatted(BEGINNING - CONVERSATIONS + " + n");
        return List.of(
                "insert into conversation (id, account, conversation_key) select " + conversation
                        + ", 'main', 'client:c' || n from generate_series(1, " + CONVERSATIONS + ") n",
                "insert into conversation_location (conversation_id, location_id, account, owning) select "
                        + conversation + ", place, 'main', place <> '' from generate_series(1, " + CONVERSATIONS
                        + ") n, unnest(array['', " + PLACE.formatted("n") + "]) place",
                "insert into conversation_location (conversation_id, location_id, account, owning) select "
                        + conversation + ", " + PLACE.formatted("(n + 1)") + ", 'main', false from generate_series(1, "
                        + CONVERSATIONS + ", 3) n",
                messages(),
                "insert into directory_client (account, id, name, locations, region, sms_consent, email_consent,"
                        + " guest_app) select 'main', 'c' || n, initcap(" + first() + ") || ' ' || initcap(" + last()
                        + "), " + PLACE.formatted("n") + ", 'US', true, false, false from generate_series(1, " + size
                        + ") n",
                "insert into directory_contact_point (account, client_id, place, type, contact, normalized, label)"
                        + " select 'main', 'c' || n, 0, 'PHONE', '+1' || 2120000000 + n, '+1' || 2120000000 + n,"
                        + " 'Mobile' from generate_series(1, " + size + ") n",
                "insert into directory_word (account, client_id, word, locations, home) select distinct 'main', 'c' || n,"
                        + " word, E'\\n' || " + PLACE.formatted("n") + " || E'\\n', " + PLACE.formatted("n")
                        + " from generate_series(1, " + size
                        + ") n, unnest(array[" + first() + ", " + last() + ", '#' || reverse((12120000000 + n)::text)])"
                        + " word",
                "vacuum analyze");
    }

    private String messages() {
        String conversation = ID.formatted(BEGINNING - CONVERSATIONS + " + c").replace("(n", "(c");
        return "insert into message (id, account, conversation_id, client_id, direction, kind, channel, provider,"
                + " provider_id, ours, theirs, body, stored_at, status, status_rank, segments, usage_location,"
                + " author_id, author_name, routing_rule, routing_owners, routing_because, routing_facts) select "
                + ID.formatted(BEGINNING + " + n::bigint * " + MILLIS_BETWEEN) + ", 'main', " + conversation
                + ", 'c' || c, case when n % 4 = 0 then 'OUTBOUND' else 'INBOUND' end, case when n % 4 = 0"
                + " then 'STAFF_MESSAGE' else 'CLIENT_MESSAGE' end, case when n % " + ONE_MAIL_IN
                + " = 1 then 'EMAIL' else 'SMS' end, 'twilio', 'bench' || n, '+12125550100', '+1' ||"
                + " 2120000000 + c, (select string_agg('w' || lpad(floor(power(" + WORDS + ", random()))::int::text, 5,"
                + " '0'), ' ') from generate_series(1, 12 + n * 0)), to_timestamp(" + BEGINNING / 1000 + " + n::bigint * "
                + MILLIS_BETWEEN / 1000 + ") at time zone 'UTC', 'RECEIVED', 4, 1, " + PLACE.formatted("c")
                + ", case when n % 4 = 0 then 'staff-' || n / 4 % " + AUTHORS + " else 'c' || c end, 'Somebody', '5', "
                + PLACE.formatted("c") + ", '', '' from (select n, 1 + (n::bigint *"
                + " 7919 % " + CONVERSATIONS + ")::int c from generate_series(1, " + size + ") n) s";
    }

    private static String first() {
        return SYLLABLES + "[1 + n % 20] || " + SYLLABLES + "[1 + n / 20 % 10]";
    }

    private static String last() {
        return SYLLABLES + "[1 + n / 200 % 20] || " + SYLLABLES + "[1 + n / 4000 % 20] || " + SYLLABLES
                + "[1 + n / 80000 % 20]";
    }
}
