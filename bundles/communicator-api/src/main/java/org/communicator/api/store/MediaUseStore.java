package org.communicator.api.store;

import java.util.Collection;
import java.util.Set;
import org.communicator.api.media.MediaDigest;

/**
 * Port: which contents anything still refers to. A message refers to those of its attachments from its transaction on
 * until its content is taken away. Thread-safe. Errors as in {@link Transactions#inTransaction}.
 */
public interface MediaUseStore {

    /** Those of some contents that are referred to. */
    Set<MediaDigest> used(Collection<MediaDigest> contents);
}
