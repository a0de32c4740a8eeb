package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.consent.ConsentEntry;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;

/** An entry of the consent ledger. */
public record ConsentEntryJson(String id, Channel channel, String address, Purpose purpose, ScopeJson scope,
        ConsentState state, EvidenceJson evidence, Ref by, Instant at) {

    /** For which of our numbers it counts; the account has no name. */
    public record ScopeJson(ConsentScope.Kind kind, String name) {

        static ScopeJson of(ConsentScope scope) {
            return new ScopeJson(scope.kind(), scope.kind() == ConsentScope.Kind.ACCOUNT ? null : scope.name());
        }
    }

    /** Why it stands there. */
    public record EvidenceJson(Evidence.Source source, String messageId, String text) {

        static EvidenceJson of(Evidence evidence) {
            return new EvidenceJson(evidence.source(), evidence.message().map(Object::toString).orElse(null),
                    evidence.text());
        }
    }

    public static ConsentEntryJson of(ConsentEntry entry) {
        return new ConsentEntryJson(entry.id().toString(), entry.subject().channel(), entry.subject().address(),
                entry.subject().purpose(), ScopeJson.of(entry.subject().scope()), entry.state(),
                EvidenceJson.of(entry.evidence()), entry.by().map(Ref::of).orElse(null), entry.at());
    }
}
