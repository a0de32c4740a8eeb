package org.communicator.web.json;

import java.time.Instant;
import org.communicator.api.guest.GuestAccess;
import org.communicator.web.auth.GuestTokens;

/** A guest is in: with the token for now, and the secret that gets the next one. */
public record GuestSessionJson(String token, Instant expiresAt, String renewal, String name) {

    public static GuestSessionJson of(GuestAccess.Granted granted, GuestTokens.Token token) {
        return new GuestSessionJson(token.text(), token.expiresAt(), granted.renewal(), granted.session().name());
    }

    /** What a guest shows to get in. */
    public record CodeJson(String code) {

        /** The code, if it can be one. */
        public String checked() {
            Input body = Input.body();
            body.at("code").require(code);
            body.at("code").text(code, 100);
            body.insist();
            return code;
        }
    }

    /** What a guest shows to go on. */
    public record RenewalJson(String renewal) {

        /** The secret, if it can be one. */
        public String checked() {
            Input body = Input.body();
            body.at("renewal").require(renewal);
            body.at("renewal").text(renewal, 100);
            body.insist();
            return renewal;
        }
    }

    /** Who the guest is. */
    public record GuestJson(String name) {
    }
}
