package org.communicator.core.routing;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.conversation.MessageKind;
import org.communicator.api.conversation.Transfer;
import org.communicator.api.host.LocationId;

/** Builds routing facts for tests; a new one knows nothing but the account's default location "D". */
record Facts(Set<LocationId> client, Optional<LocationId> visited, Set<LocationId> number, Optional<Answered> answered,
        Optional<Transfer> transfer, Set<LocationId> closed) {

    static final Instant SENT = Instant.parse("2026-03-14T12:00:00Z");

    static Facts nothing() {
        return new Facts(Set.of(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    Facts client(String... ids) {
        return new Facts(set(ids), visited, number, answered, transfer, closed);
    }

    Facts visited(String id) {
        return new Facts(client, Optional.of(new LocationId(id)), number, answered, transfer, closed);
    }

    Facts number(String... ids) {
        return new Facts(client, visited, set(ids), answered, transfer, closed);
    }

    Facts answers(MessageKind kind, String from, String... author) {
        return new Facts(client, visited, number,
                Optional.of(new Answered(kind, new LocationId(from), set(author), SENT)), transfer, closed);
    }

    Facts transferred(String to, Instant at) {
        return new Facts(client, visited, number, answered, Optional.of(new Transfer(new LocationId(to), at)), closed);
    }

    Facts closed(String... ids) {
        return new Facts(client, visited, number, answered, transfer, set(ids));
    }

    RoutingFacts build() {
        return new RoutingFacts(client, visited, number, answered, transfer, new LocationId("D"), closed);
    }

    static Set<LocationId> set(String... ids) {
        return Arrays.stream(ids).map(LocationId::new).collect(Collectors.toSet());
    }
}
