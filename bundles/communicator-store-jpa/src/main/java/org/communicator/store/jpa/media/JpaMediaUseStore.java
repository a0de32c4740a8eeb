package org.communicator.store.jpa.media;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.store.MediaUseStore;
import org.communicator.store.jpa.database.InList;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks for what refers to contents in the tables. */
@Component
public final class JpaMediaUseStore implements MediaUseStore {

    private static final String USED = "select distinct digest from media_use where digest in (%s)";

    private final JpaTransactions transactions;

    @Activate
    public JpaMediaUseStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Set<MediaDigest> used(Collection<MediaDigest> contents) {
        if (contents.isEmpty()) {
            return Set.of();
        }
        List<String> digests = contents.stream().map(MediaDigest::value).toList();
        return transactions.read(entities -> {
            List<?> used = InList.query(entities, USED, 1, digests).getResultList();
            return used.stream().map(digest -> new MediaDigest((String) digest)).collect(Collectors.toUnmodifiableSet());
        });
    }
}
