package org.communicator.web.auth;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;

/** Reads the claims of a token whose signature is good. */
final class Claims {

    private static final int LONGEST_NAME = 200;

    private Claims() {
    }

    /**
     * The session that the claims describe.
     *
     * @throws ParseException if a claim has another type than it must have
     * @throws IllegalArgumentException if a claim is missing or has a value that it must not have
     */
    static StaffSession session(JWTClaimsSet claims) throws ParseException {
        StaffId staff = new StaffId(required(claims.getSubject(), "sub"));
        String name = Optional.ofNullable(claims.getStringClaim("name")).filter(text -> !text.isBlank())
                .orElse(staff.value());
        return new StaffSession(new AccountId(required(claims.getStringClaim("account"), "account")), staff,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                set(claims, "locations", LocationId::new),
                Optional.ofNullable(claims.getStringClaim("location")).map(LocationId::new),
                rights(claims), expiry(claims));
    }

    /** Names of rights that this version does not know grant nothing. */
    private static Set<Right> rights(JWTClaimsSet claims) throws ParseException {
        return set(claims, "rights", Right::of).stream().flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Instant expiry(JWTClaimsSet claims) {
        return required(claims.getExpirationTime(), "exp").toInstant();
    }

    private static <T> Set<T> set(JWTClaimsSet claims, String name, Function<String, T> type) throws ParseException {
        List<String> values = required(claims.getStringListClaim(name), name);
        return values.stream().map(value -> type.apply(required(value, name))).collect(Collectors.toUnmodifiableSet());
    }

    private static <T> T required(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The token lacks the claim " + name + ".");
        }
        return value;
    }
}
