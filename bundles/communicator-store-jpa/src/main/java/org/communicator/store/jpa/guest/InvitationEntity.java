package org.communicator.store.jpa.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.store.GuestStore.Invitation;
import org.communicator.store.jpa.database.Hints;

/** An invitation that nobody has used. */
@Entity
@Table(name = "guest_invitation")
@NamedQuery(name = InvitationEntity.FIND,
        query = "select i from InvitationEntity i where i.digest = :digest and i.expiresAt > :now",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = InvitationEntity.REMOVE, query = "delete from InvitationEntity i where i.digest = :digest")
@NamedQuery(name = InvitationEntity.REMOVE_ALL,
        query = "delete from InvitationEntity i where i.account = :account and i.client = :client")
@NamedQuery(name = InvitationEntity.REMOVE_ENDED, query = "delete from InvitationEntity i where i.expiresAt <= :now")
public class InvitationEntity {

    static final String FIND = "Invitation.find";
    static final String REMOVE = "Invitation.remove";
    static final String REMOVE_ALL = "Invitation.removeAll";
    static final String REMOVE_ENDED = "Invitation.removeEnded";

    @Id
    String digest;
    String account;
    @Column(name = "client_id")
    String client;
    @Column(name = "expires_at")
    Instant expiresAt;

    protected InvitationEntity() {
    }

    static InvitationEntity of(Invitation invitation) {
        InvitationEntity row = new InvitationEntity();
        row.digest = invitation.digest();
        row.account = invitation.account().value();
        row.client = invitation.client().value();
        row.expiresAt = invitation.expiresAt();
        return row;
    }

    Invitation invitation() {
        return new Invitation(digest, new AccountId(account), new ClientId(client), expiresAt);
    }
}
