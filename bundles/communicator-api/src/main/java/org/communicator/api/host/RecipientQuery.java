package org.communicator.api.host;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.text.SearchText.Word;
import org.communicator.api.text.SearchText;

/**
 * Whom somebody looks for who types a name, an extension, a number or an email address. What is given of it fits by
 * itself: a person is found by the words or by a number or by the address.
 *
 * @param words the typed words as {@link SearchText} compares them: each is the beginning of a word of the name, or of
 *        the local part of an email address; empty for a number
 * @param numbers beginnings of E.164 numbers
 * @param ending the last digits of a number, at least {@value #SHORTEST_ENDING}
 * @param email the beginning of a lower-case email address
 * @param extension the beginning of an extension
 */
public record RecipientQuery(List<String> words, List<String> numbers, Optional<String> ending, Optional<String> email,
        Optional<String> extension) {

    /** With fewer digits than this, too many numbers end alike. */
    public static final int SHORTEST_ENDING = 4;

    /** How well somebody fits, the best first. */
    public enum Match {
        /** The whole number, address or extension. */
        EXACT,
        /** The beginning of words of the name. */
        NAME,
        /** A part of a number, address or extension. */
        PART,
        /** A part within the name. */
        INFIX
    }

    public RecipientQuery {
        words = List.copyOf(words);
        numbers = List.copyOf(numbers);
        if (ending.filter(digits -> digits.length() < SHORTEST_ENDING).isPresent()) {
            throw new IllegalArgumentException("an ending has at least " + SHORTEST_ENDING + " digits");
        }
    }

    /** How well a client fits; empty if not at all. */
    public Optional<Match> match(Client client) {
        Optional<Match> byAddress = client.contactPoints().stream().flatMap(point -> match(point).stream()).sorted()
                .findFirst();
        Stream<String> known = Stream.concat(words(client.name()), client.contactPoints().stream()
                .filter(point -> point.type() == ContactPoint.Type.EMAIL)
                .flatMap(point -> point.normalized().stream()).flatMap(RecipientQuery::localWords));
        return Stream.concat(byAddress.stream(), begins(known.toList()) ? Stream.of(Match.NAME) : Stream.empty())
                .sorted().findFirst();
    }

    /** How well a staff member fits; empty if not at all. */
    public Optional<Match> match(Staff staff) {
        if (extension.isPresent() && staff.extension().filter(known -> known.startsWith(extension.get())).isPresent()) {
            return Optional.of(staff.extension().equals(extension) ? Match.EXACT : Match.PART);
        }
        if (begins(words(staff.name()).toList())) {
            return Optional.of(Match.NAME);
        }
        String name = SearchText.fold(staff.name());
        return !words.isEmpty() && words.stream().allMatch(name::contains) ? Optional.of(Match.INFIX)
                : Optional.empty();
    }

    /** How well one number or email address fits; empty if not at all. */
    public Optional<Match> match(ContactPoint point) {
        String known = point.normalized().orElse("");
        if (point.type() == ContactPoint.Type.EMAIL) {
            return email.filter(known::startsWith)
                    .map(beginning -> beginning.equals(known) ? Match.EXACT : Match.PART);
        }
        if (numbers.contains(known)) {
            return Optional.of(Match.EXACT);
        }
        return numbers.stream().anyMatch(known::startsWith) || ending.filter(known::endsWith).isPresent()
                ? Optional.of(Match.PART) : Optional.empty();
    }

    /** The words of the part of an email address that is before the sign. */
    public static Stream<String> localWords(String email) {
        return words(email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT));
    }

    private boolean begins(Collection<String> known) {
        return !words.isEmpty() && words.stream().allMatch(word -> known.stream().anyMatch(each -> each.startsWith(word)));
    }

    private static Stream<String> words(String text) {
        return SearchText.words(text).stream().map(Word::folded);
    }
}
