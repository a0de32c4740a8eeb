package org.communicator.web.rest;

import java.time.Instant;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.api.search.SearchFilter;
import org.communicator.api.search.SearchTerms;
import org.communicator.web.problem.ProblemException;
import org.communicator.web.problem.ProblemType;

/** Reads what is looked for, and where. */
final class SearchParameters {

    private SearchParameters() {
    }

    static SearchTerms terms(String typed) {
        if (typed == null) {
            throw Parameters.refuse(ProblemType.INVALID, "q", "is required");
        }
        if (typed.length() > SearchTerms.MAX_QUERY) {
            throw ProblemException.of(ProblemType.SEARCH_TOO_LONG, "A search has at most " + SearchTerms.MAX_QUERY
                    + " characters; look for fewer words.");
        }
        if (SearchTerms.count(typed) > SearchTerms.MAX_TERMS) {
            throw ProblemException.of(ProblemType.SEARCH_TOO_LONG, "A search has at most " + SearchTerms.MAX_TERMS
                    + " words and phrases; look for fewer.");
        }
        return SearchTerms.parse(typed).orElseThrow(() -> ProblemException.of(ProblemType.SEARCH_WITHOUT_WORD,
                "There is no letter or digit in it; look for at least one word."));
    }

    static SearchFilter filter(String client, String author, String channel, String location, String from, String to) {
        Optional<Instant> first = moment("from", from);
        Optional<Instant> end = moment("to", to);
        if (first.isPresent() && end.isPresent() && !end.get().isAfter(first.get())) {
            throw Parameters.refuse(ProblemType.INVALID, "to", "must be after from");
        }
        return new SearchFilter(Optional.ofNullable(client).map(id -> Parameters.hostId(id, ClientId::new)),
                Optional.ofNullable(author).map(id -> Parameters.hostId(id, StaffId::new)),
                Optional.ofNullable(channel).map(SearchParameters::channel),
                Optional.ofNullable(location).map(id -> Parameters.hostId(id, LocationId::new)), first, end);
    }

    private static Optional<Instant> moment(String name, String value) {
        return Optional.ofNullable(value).map(given -> Parameters.moment(name, given));
    }

    private static Channel channel(String name) {
        try {
            return Channel.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw Parameters.refuse(ProblemType.INVALID, "channel", "must be SMS, EMAIL, PUSH or INTERNAL");
        }
    }
}
