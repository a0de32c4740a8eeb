package org.communicator.web.json;

import java.util.List;
import org.communicator.api.contact.Candidate;

/** A client who may be the one that writes. */
public record CandidateJson(String id, String name, String label, List<Ref> locations, Candidate.Reason reason) {

    /** The likeliest first. */
    public record ListJson(List<CandidateJson> items) {

        public static ListJson of(List<Candidate> candidates, LocationNames names) {
            return new ListJson(candidates.stream().map(each -> CandidateJson.of(each, names)).toList());
        }
    }

    static CandidateJson of(Candidate candidate, LocationNames names) {
        return new CandidateJson(candidate.id().value(), candidate.name(),
                candidate.point().map(point -> candidate.name() + " – " + point).orElse(candidate.name()),
                names.refs(candidate.locations()), candidate.reason());
    }
}
