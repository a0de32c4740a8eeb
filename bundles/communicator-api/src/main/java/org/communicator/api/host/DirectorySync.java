package org.communicator.api.host;

/**
 * Port: feeds the embedded directory. Registered only while the embedded directory is the host's directory.
 * Thread-safe; repeating a call changes nothing.
 */
public interface DirectorySync {

    /**
     * Applies all changes or none, in the session's account. Contact points need not be normalised; the
     * directory does that with the client's region. The changes are visible to {@link HostDirectory} on this
     * node when the call returns.
     *
     * @throws org.communicator.api.host.MissingRightException without the right {@code directory.sync}
     */
    void apply(StaffSession session, DirectoryChanges changes);
}
