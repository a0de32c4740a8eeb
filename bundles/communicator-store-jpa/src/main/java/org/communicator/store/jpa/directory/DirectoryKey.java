package org.communicator.store.jpa.directory;

/** What names an entry of the directory. */
public record DirectoryKey(String account, String id) {
}
