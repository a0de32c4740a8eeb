package org.communicator.web.json;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.communicator.api.consent.ConsentScope;
import org.communicator.api.consent.ConsentState;
import org.communicator.api.consent.Evidence;
import org.communicator.api.consent.NewConsent;
import org.communicator.api.consent.Purpose;
import org.communicator.api.conversation.Channel;

/** What somebody was told about being written to. */
public record NewConsentJson(String address, List<String> purposes, String state, ScopeJson scope, String source,
        String evidence) {

    private static final int LONGEST_NAME = 320;

    /** For which of our numbers. */
    public record ScopeJson(String kind, String name) {
    }

    public NewConsentJson {
        purposes = purposes == null ? List.of() : List.copyOf(purposes);
        scope = scope == null ? new ScopeJson(ConsentScope.Kind.ACCOUNT.name(), null) : scope;
        source = source == null ? Evidence.Source.STAFF.name() : source;
    }

    /**
     * What is to be written into the ledger, if it can be.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewConsent toConsent() {
        Input body = Input.body();
        check(body);
        body.insist();
        Channel channel = address.indexOf('@') < 0 ? Channel.SMS : Channel.EMAIL;
        Set<Purpose> wanted = EnumSet.noneOf(Purpose.class);
        purposes.stream().map(Purpose::valueOf).forEach(wanted::add);
        return new NewConsent(channel, address, wanted, toScope(), ConsentState.valueOf(state),
                Evidence.Source.valueOf(source), evidence);
    }

    private void check(Input body) {
        body.at("address").require(address);
        body.at("address").matches(Forms.ADDRESS, address, Forms.ADDRESS_IS);
        if (purposes.isEmpty()) {
            body.at("purposes").refuse("must have at least one entry");
        }
        body.at("purposes").each(purposes, Purpose.values().length, (place, purpose) -> place
                .matches(Forms.nameIn(Purpose.class), purpose, "TRANSACTIONAL or MARKETING"));
        body.at("state").require(state);
        body.at("state").matches(word -> word.equals("OPTED_IN") || word.equals("OPTED_OUT"), state,
                "OPTED_IN or OPTED_OUT");
        body.at("source").matches(word -> word.equals("STAFF") || word.equals("HOST"), source, "STAFF or HOST");
        body.at("evidence").require(evidence);
        body.at("evidence").text(evidence, Evidence.MAX_TEXT);
        checkScope(body.at("scope"));
    }

    private void checkScope(Input in) {
        in.at("kind").require(scope.kind());
        in.at("kind").matches(Forms.nameIn(ConsentScope.Kind.class), scope.kind(), "NUMBER, SERVICE or ACCOUNT");
        if (ConsentScope.Kind.ACCOUNT.name().equals(scope.kind())) {
            in.at("name").matches(name -> false, scope.name(), "left out for the account");
        } else {
            in.at("name").require(scope.name());
            in.at("name").text(scope.name(), LONGEST_NAME);
        }
    }

    private ConsentScope toScope() {
        return scope.name() == null ? ConsentScope.ACCOUNT
                : new ConsentScope(ConsentScope.Kind.valueOf(scope.kind()), scope.name());
    }
}
