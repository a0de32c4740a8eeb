package org.communicator.itests.rights;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communicator.itests.http.Rest;
import org.communicator.itests.stage.Stage;
import org.communicator.itests.world.Business;
import org.communicator.itests.world.Business.Person;
import org.communicator.itests.world.Business.Place;

/**
 * An account with one client at Downtown, about whom there is something of everything, and the users of the matrix. What a
 * path names is made when it is first asked for. All of it carries a word that nobody may read who has no right to it.
 */
final class Scene {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final String secret = "Quokka" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Kind, Rest> users = new EnumMap<>(Kind.class);
    private final Map<String, Supplier<String>> makers = new HashMap<>();
    private final Map<String, String> made = new HashMap<>();
    private final Business business;
    private final Place downtown;
    private final Place riverside;
    private final Person client;

    Scene(Stage stage) {
        business = Business.on(stage);
        downtown = business.place("Downtown");
        riverside = business.place("Riverside");
        Place harbour = business.place("Harbour");
        Business other = business.another();
        Place abroad = other.place("Abroad");
        for (Kind kind : Kind.values()) {
            users.put(kind, switch (kind.location()) {
                case "" -> business.nobody();
                case "abroad" -> user(other, kind, abroad);
                case "riverside" -> user(business, kind, riverside);
                case "harbour" -> user(business, kind, harbour);
                default -> user(business, kind, downtown);
            });
        }
        client = business.client(secret, downtown);
        new Things(this).register(makers);
    }

    String secret() {
        return secret;
    }

    Rest as(Kind kind) {
        return kind == Kind.GUEST ? business.nobody().as(value("guestToken")) : users.get(kind);
    }

    Rest admin() {
        return users.get(Kind.ADMIN);
    }

    Business business() {
        return business;
    }

    Place downtown() {
        return downtown;
    }

    Place riverside() {
        return riverside;
    }

    /** The id of a user of the matrix. */
    static String idOf(Kind kind) {
        return "m-" + kind.name().toLowerCase(Locale.ROOT);
    }

    /** The one client, who is called by the secret. */
    Person client() {
        return client;
    }

    /** Fills in what is named in braces. */
    String fill(String text) {
        Matcher names = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(filled, Matcher.quoteReplacement(value(names.group(1))));
        }
        return names.appendTail(filled).toString();
    }

    String value(String name) {
        if (!made.containsKey(name)) {
            Supplier<String> maker = makers.get(name);
            if (maker == null) {
                throw new IllegalArgumentException("the matrix names {" + name + "}, which nothing makes");
            }
            made.put(name, maker.get());
        }
        return made.get(name);
    }

    /** Has things made anew: the ones before are used up. */
    void renew() {
        made.clear();
    }

    private static Rest user(Business business, Kind kind, Place place) {
        String id = idOf(kind);
        business.feed(Map.of("staff", Map.of(id, Map.of("name", "Member " + kind, "locations",
                List.of(place.id()), "rights", List.of(kind.rights())))));
        return business.as(business.token(id, "Member " + kind, place).rights(kind.rights()));
    }
}
