package org.communicator.store.jpa.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.UploadId;
import org.communicator.store.jpa.conversation.AttachmentLines;
import org.communicator.store.jpa.database.Hints;

/** A file on its way to us. */
@Entity
@Table(name = "upload")
@NamedQuery(name = UploadEntity.FIND, query = "select u from UploadEntity u where u.id = :id",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = UploadEntity.COUNT,
        query = "select count(u) from UploadEntity u where u.account = :account and u.staff = :staff")
@NamedQuery(name = UploadEntity.BEGUN_BEFORE,
        query = "select u.id from UploadEntity u where u.begunAt < :moment order by u.begunAt")
public class UploadEntity {

    static final String FIND = "Upload.find";
    static final String COUNT = "Upload.count";
    static final String BEGUN_BEFORE = "Upload.begunBefore";

    @Id
    UUID id;
    String account;
    @Column(name = "staff_id")
    String staff;
    String name;
    @Column(name = "size_in_bytes")
    long size;
    long received;
    @Enumerated(EnumType.STRING)
    Channel channel;
    String ours;
    @Column(name = "begun_at")
    Instant begunAt;
    String file;

    protected UploadEntity() {
    }

    static UploadEntity of(Upload upload) {
        UploadEntity row = new UploadEntity();
        row.id = upload.id().value();
        row.account = upload.account().value();
        row.staff = upload.staff().value();
        row.name = upload.name();
        row.size = upload.size();
        row.received = upload.received();
        row.channel = upload.channel().orElse(null);
        row.ours = upload.ours().orElse(null);
        row.begunAt = upload.begunAt();
        row.file = AttachmentLines.text(upload.file().stream().toList());
        return row;
    }

    Upload upload() {
        return new Upload(new UploadId(id), new AccountId(account), new StaffId(staff), name, size, received,
                Optional.ofNullable(channel), Optional.ofNullable(ours), begunAt,
                AttachmentLines.attachments(file).stream().findFirst());
    }
}
