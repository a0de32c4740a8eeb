package org.communicator.api.host;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * SPI of the host: who the clients, staff and locations are. The host stays their owner; Communicator only
 * asks. One implementation is registered as an OSGi service; it passes {@code HostDirectoryContract} of the testkit.
 *
 * <p>Called on the path of every message, from many threads at once: answers must come from memory or an
 * indexed store within a few milliseconds, never from a slow remote system. Answers may be some seconds
 * old. An unknown id is an empty answer, never an error; an unchecked exception means that the directory is
 * out of order, and the message that asked is tried again later.
 */
public interface HostDirectory {

    /** The client of that id; empty if the host has none (any more). */
    Optional<Client> client(AccountId account, ClientId id);

    /** Those of the ids that exist; at most 100 are asked for at once. */
    Map<ClientId, Client> clients(AccountId account, Collection<ClientId> ids);

    /**
     * All clients with that phone number or email, in a stable order; a household shares one phone.
     *
     * @param address E.164 or a lower-case email address
     */
    List<Client> clientsByAddress(AccountId account, String address);

    /** The staff member of that id; empty if the host has none (any more). */
    Optional<Staff> staff(AccountId account, StaffId id);

    /** Those of the ids that exist; at most some hundreds are asked for at once. */
    default Map<StaffId, Staff> staff(AccountId account, Collection<StaffId> ids) {
        return Set.copyOf(ids).stream().flatMap(id -> staff(account, id).stream())
                .collect(Collectors.toUnmodifiableMap(Staff::id, Function.identity()));
    }

    /** All locations of the account, closed ones included; an account has at most some thousands. */
    Map<LocationId, Location> locations(AccountId account);

    /**
     * Whose number that is.
     *
     * @param number E.164
     */
    Optional<NumberOwner> numberOwner(String number);

    /** What the account is to a parent account with which it shares clients; empty if it stands alone. */
    default Optional<ChildAccount> childAccount(AccountId account) {
        return Optional.empty();
    }

    /**
     * Clients who fit, for somebody who types whom to write to: those within reach by their locations, those whose
     * number or address fits before those whose name does, those of the locations of the access before others. Asked
     * with every key that is pressed: an answer within some ten milliseconds that lacks somebody is better than a late
     * one.
     *
     * @param access who asks; its account is the one that is searched
     * @param limit at most so many, at most 100
     */
    List<Client> findClients(RecipientQuery query, Access access, int limit);

    /**
     * Staff members of the account who fit, wherever they belong to: those whose extension is the typed one first, then
     * those with a word that begins so, then those with a part within the name.
     *
     * @param limit at most so many, at most 100
     */
    List<Staff> findStaff(AccountId account, RecipientQuery query, int limit);
}
