package org.communicator.web.json;

import org.communicator.api.host.DirectoryChanges;

/** What a bulk call did. */
public record BulkDoneJson(int upserted, int deleted) {

    public static BulkDoneJson of(DirectoryChanges changes) {
        return new BulkDoneJson(changes.upserts(), changes.deletes());
    }
}
