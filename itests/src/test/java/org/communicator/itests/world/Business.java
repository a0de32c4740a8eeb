package org.communicator.itests.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.communicator.itests.http.Rest;
import org.communicator.itests.http.Sandbox;
import org.communicator.itests.http.Token;
import org.communicator.itests.stage.Stage;

/** An account of its own, fed into the directory through the API, so that tests on one stage do not meet. */
public final class Business {

    private static final int FIRST_NUMBER = ThreadLocalRandom.current().nextInt(2_000_000, 6_000_000);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Stage stage;
    private final Rest nobody;
    private final String account;

    /**
     * A place of business.
     *
     * @param number the one that it sends from
     */
    public record Place(String id, String name, String number) {
    }

    /**
     * A client.
     *
     * @param phone the one that he or she writes from
     */
    public record Person(String id, String name, String phone) {
    }

    private Business(Stage stage, Rest nobody, String account) {
        this.stage = stage;
        this.nobody = nobody;
        this.account = account;
    }

    /** Opens one without places or people. */
    public static Business on(Stage stage) {
        return new Business(stage, Rest.at(stage.distribution().url()), newAccount());
    }

    /** The one whose the mailbox is, which all tests with mail share. */
    public static Business withMailbox(Stage stage) {
        return new Business(stage, Rest.at(stage.distribution().url()), "main");
    }

    /** A number in the United States that is valid and that nobody has yet. */
    public static String number() {
        return "+1212" + (FIRST_NUMBER + NEXT.incrementAndGet());
    }

    /** Another one on the same stage, without places or people. */
    public Business another() {
        return new Business(stage, nobody, newAccount());
    }

    public String account() {
        return account;
    }

    public Sandbox sandbox() {
        return stage.sandbox();
    }

    /** The administrator's files of routes. */
    public RouteFiles routes() {
        return new RouteFiles(stage.distribution(), as(Token.of(account, "ada", "Ada").rights("routes.manage",
                "locations.all")));
    }

    /** Opens a location with a number. */
    public Place place(String name) {
        return place(name, Map.of());
    }

    /** Opens a location with a number, in some special way. */
    public Place place(String name, Map<String, Object> more) {
        Place place = new Place(id(name), name, number());
        Map<String, Object> entry = new HashMap<>(Map.of("name", name, "zone", "America/New_York",
                "smsNumbers", List.of(place.number())));
        entry.putAll(more);
        feed(Map.of("locations", Map.of(place.id(), entry)));
        return place;
    }

    /** A client who can be written to by SMS. */
    public Person client(String name, Place... places) {
        return client(name, Map.of(), places);
    }

    /** A client, in some special way. */
    public Person client(String name, Map<String, Object> more, Place... places) {
        Person person = new Person(id(name), name, number());
        Map<String, Object> entry = new HashMap<>(Map.of("name", name, "locations", ids(places),
                "contactPoints", List.of(Map.of("type", "PHONE", "value", person.phone(), "label", "Mobile")),
                "smsTransactionalConsent", true));
        entry.putAll(more);
        feed(Map.of("clients", Map.of(person.id(), entry)));
        return person;
    }

    /** Another client on the telephone of a first one. */
    public Person sharing(Person first, String name, Place... places) {
        Person person = client(name, Map.of("contactPoints",
                List.of(Map.of("type", "PHONE", "value", first.phone(), "label", "Home"))), places);
        return new Person(person.id(), name, first.phone());
    }

    /** What was the last appointment of a client, as an entry of its own. */
    public static Map<String, Object> lastAppointmentAt(Place place) {
        return Map.of("lastAppointment", Map.of("location", place.id(), "at", Instant.now().toString()));
    }

    /** Feeds the directory. */
    public void feed(Map<String, Object> bulk) {
        host().post("/directory/bulk", bulk).expect(200);
    }

    /** Calls as the host's program that feeds the directory. */
    public Rest host() {
        return as(Token.of(account, "host", "Host").rights("directory.sync"));
    }

    /** Calls as a member of the staff of these places, logged in at the first one; the directory knows the person. */
    public Rest staff(String name, Place... places) {
        String id = id(name);
        feed(Map.of("staff", Map.of(id, Map.of("name", name, "locations", ids(places),
                "rights", List.of("messages.read", "messages.write")))));
        return as(token(id, name, places));
    }

    /** The token of somebody of these places, logged in at the first one. */
    public Token token(String id, String name, Place... places) {
        return Token.of(account, id, name, ids(places).toArray(String[]::new)).at(places[0].id());
    }

    /** Calls with that token. */
    public Rest as(Token token) {
        return nobody.as(token.signed(stage.secrets().jwt()));
    }

    /** Calls without a token. */
    public Rest nobody() {
        return nobody;
    }

    /** A client writes to one of our numbers; gives what the webhook was answered with. */
    public int writes(Person person, Place to, String text) {
        return sandbox().write(person.phone(), to.number(), text);
    }

    private static String newAccount() {
        return "acct-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static List<String> ids(Place... places) {
        List<String> ids = new ArrayList<>();
        for (Place place : places) {
            ids.add(place.id());
        }
        return ids;
    }

    private static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + NEXT.incrementAndGet();
    }
}
