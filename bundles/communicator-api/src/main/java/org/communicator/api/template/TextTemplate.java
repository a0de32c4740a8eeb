package org.communicator.api.template;

import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;

/**
 * A text with fields in braces, such as {@code Hello &#123;client.firstName&#125;}.
 *
 * @param id its id
 * @param account the account
 * @param location the location whose staff use it; empty for all of the account
 * @param name 1 to {@value #MAX_NAME} characters
 * @param text 1 to {@value Message#MAX_TEXT} UTF-16 units, not only white space
 */
public record TextTemplate(TemplateId id, AccountId account, Optional<LocationId> location, String name, String text) {

    /** Longest name, in UTF-16 units. */
    public static final int MAX_NAME = 100;

    public TextTemplate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(location, "location");
        if (name.isBlank() || name.length() > MAX_NAME || text.isBlank() || text.length() > Message.MAX_TEXT) {
            throw new IllegalArgumentException("a template has a short name and a text: " + id);
        }
    }
}
