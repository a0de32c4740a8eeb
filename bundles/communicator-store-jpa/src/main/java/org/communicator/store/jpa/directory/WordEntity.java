package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.text.SearchText;
import org.communicator.api.text.SearchText.Word;

/** A word by which a client is found. */
@Entity
@IdClass(WordEntity.Key.class)
@Table(name = "directory_word")
public class WordEntity {

    /** Before the digits of a number, which are kept backwards. */
    static final String NUMBER = "#";
    static final int LONGEST = 40;
    static final String SEVERAL = "";
    private static final String BETWEEN = "\n";

    @Id
    String account;
    @Id
    @Column(name = "client_id")
    String client;
    @Id
    String word;
    String locations;
    /** The only location; {@link #SEVERAL} if there is not just one. */
    String home;

    protected WordEntity() {
    }

    static Stream<WordEntity> of(Client client) {
        String locations = client.locations().stream().map(LocationId::value).sorted()
                .collect(Collectors.joining(BETWEEN, BETWEEN, BETWEEN));
        return words(client).stream().map(word -> {
            WordEntity row = new WordEntity();
            row.account = client.account().value();
            row.client = client.id().value();
            row.word = word;
            row.locations = locations;
            row.home = client.locations().size() == 1 ? client.locations().iterator().next().value() : SEVERAL;
            return row;
        });
    }

    /** The words of a number that ends so begin with this. */
    static String backwards(String digits) {
        return NUMBER + new StringBuilder(digits.replace("+", "")).reverse();
    }

    /** What the column has if the client belongs to the location. */
    static String belongsTo(LocationId location) {
        return BETWEEN + location + BETWEEN;
    }

    private static Set<String> words(Client client) {
        Stream<String> name = SearchText.words(client.name()).stream().map(Word::folded);
        Stream<String> addresses = client.contactPoints().stream().flatMap(WordEntity::words);
        return Stream.concat(name, addresses).map(word -> word.substring(0, Math.min(LONGEST, word.length())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(ContactPoint point) {
        return point.normalized().stream().flatMap(address -> point.type() == ContactPoint.Type.PHONE
                ? Stream.of(backwards(address)) : RecipientQuery.localWords(address));
    }

    /** Its primary key. */
    public record Key(String account, String client, String word) {
    }
}
