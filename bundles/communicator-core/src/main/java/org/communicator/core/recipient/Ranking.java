package org.communicator.core.recipient;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.host.Client;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.PhoneNumbers;
import org.communicator.api.host.RecipientQuery;
import org.communicator.api.host.RecipientQuery.Match;
import org.communicator.api.host.Staff;
import org.communicator.api.recipient.Recipient;
import org.communicator.api.recipient.Recipient.Kind;
import org.communicator.api.text.SearchText;

/** Says who of those who fit fits best. Pure. */
record Ranking(RecipientQuery query, Set<LocationId> own, PhoneNumbers phones) {

    /** The best first. */
    static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::match).thenComparing(Ranked::elsewhere)
            .thenComparing(ranked -> ranked.recipient().kind())
            .thenComparing(ranked -> SearchText.fold(ranked.recipient().name()))
            .thenComparing(ranked -> ranked.recipient().id()).thenComparing(Ranked::place);

    /**
     * A recipient with what decides where it stands.
     *
     * @param place the place of the address among those of the same client
     */
    record Ranked(Recipient recipient, Match match, boolean elsewhere, int place) {
    }

    Stream<Ranked> staff(Staff person) {
        return query.match(person).stream().map(match -> new Ranked(new Recipient(Kind.STAFF, person.id().value(),
                person.name(), person.extension().map(digits -> "ext. " + digits), Optional.empty(), false),
                match, Collections.disjoint(own, person.locations()), 0));
    }

    /** Once for each address; if one was typed, only for those that fit it. */
    Stream<Ranked> client(Client client) {
        boolean elsewhere = Collections.disjoint(own, client.locations());
        boolean byName = !query.words().isEmpty();
        List<ContactPoint> points = client.contactPoints().stream().filter(point -> point.normalized().isPresent())
                .filter(point -> byName || query.match(point).isPresent()).toList();
        if (points.isEmpty()) {
            return query.match(client).stream().map(match -> new Ranked(new Recipient(Kind.CLIENT, client.id().value(),
                    client.name(), Optional.empty(), Optional.empty(), false), match, elsewhere, 0));
        }
        return points.stream().map(point -> new Ranked(recipient(client, point), query.match(point).or(() ->
                query.match(client)).orElse(Match.INFIX), elsewhere, client.contactPoints().indexOf(point)));
    }

    private Recipient recipient(Client client, ContactPoint point) {
        return new Recipient(Kind.CLIENT, client.id().value(), client.name(), point.label(), point.normalized(),
                point.type() == ContactPoint.Type.PHONE && phones.canReceiveText(point.normalized().orElseThrow()));
    }
}
