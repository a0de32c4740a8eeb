package org.communicator.api.attachment;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.UploadId;

/**
 * A file on its way to us, or here and not yet part of a message.
 *
 * @param id its id
 * @param account the account
 * @param staff who sends it; nobody else sees or uses it
 * @param name its name, clean
 * @param size its size in bytes, at least 1
 * @param received how many bytes are here
 * @param channel the channel by which it is to go on, if that is known
 * @param ours the address of ours from which it is to go on, if that is known
 * @param begunAt when it was begun
 * @param file what it is, once all of it is here and was looked at
 */
public record Upload(UploadId id, AccountId account, StaffId staff, String name, long size, long received,
        Optional<Channel> channel, Optional<String> ours, Instant begunAt, Optional<Attachment> file) {
    public Upload {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(begunAt, "begunAt");
        Objects.requireNonNull(file, "file");
        if (size < 1 || received < 0 || received > size) {
            throw new IllegalArgumentException("an upload has 0 to all of its bytes: " + received + " of " + size);
        }
    }

    /** One that begins. */
    public static Upload begun(UploadId id, AccountId account, StaffId staff, String name, long size,
            Optional<Channel> channel, Optional<String> ours, Instant at) {
        return new Upload(id, account, staff, name, size, 0, channel, ours, at, Optional.empty());
    }

    /** Whether every byte is here. */
    public boolean isWhole() {
        return received == size;
    }
}
