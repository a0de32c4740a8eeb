package org.communicator.api.push;

import java.util.Objects;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.StaffId;

/**
 * Whose device it is.
 *
 * @param account the account
 * @param kind client or staff
 * @param id the host's id of that person
 */
public record DeviceHolder(AccountId account, Kind kind, String id) {

    /** Kinds of holders. */
    public enum Kind {
        CLIENT, STAFF
    }

    public DeviceHolder {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    public static DeviceHolder of(AccountId account, ClientId client) {
        return new DeviceHolder(account, Kind.CLIENT, client.value());
    }

    public static DeviceHolder of(AccountId account, StaffId staff) {
        return new DeviceHolder(account, Kind.STAFF, staff.value());
    }
}
