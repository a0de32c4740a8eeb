package org.communicator.store.jpa.database;

import java.util.List;
import java.util.Optional;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.api.store.SigningKeyStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keys in a table; whoever inserts first has made the key. */
@Component
public final class JpaSigningKeyStore implements SigningKeyStore {

    private static final String FIND = "select bytes from signing_key where name = ?1";
    private static final String KEEP = "insert into signing_key (name, bytes) values (?1, ?2)";

    private final JpaTransactions transactions;

    @Activate
    public JpaSigningKeyStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public byte[] key(String name, byte[] proposal) {
        return find(name).orElseGet(() -> kept(name, proposal));
    }

    private byte[] kept(String name, byte[] proposal) {
        try {
            transactions.inTransaction(() -> {
                transactions.write(entities -> {
                    entities.createNativeQuery(KEEP).setParameter(1, name).setParameter(2, proposal).executeUpdate();
                });
                return null;
            });
            return proposal.clone();
        } catch (DuplicateKeyException another) {
            return find(name).orElseThrow(() -> another);
        }
    }

    private Optional<byte[]> find(String name) {
        return transactions.read(entities -> {
            List<?> found = entities.createNativeQuery(FIND).setParameter(1, name).getResultList();
            return found.stream().findFirst().map(byte[].class::cast);
        });
    }
}
