package org.communicator.api.host;

import java.util.Objects;

/**
 * An account that shares clients with its parent: those are known to the parent by the same ids, and have its guest app.
 *
 * @param parent the account of the app
 * @param name what the child account is called, 1 to 200 characters
 */
public record ChildAccount(AccountId parent, String name) {

    public ChildAccount {
        Objects.requireNonNull(parent, "parent");
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("the name of an account must have 1 to 200 characters");
        }
    }
}
