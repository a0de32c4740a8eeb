package org.communicator.store.jpa.media;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.UploadId;
import org.communicator.api.store.UploadStore;
import org.communicator.store.jpa.conversation.AttachmentLines;
import org.communicator.store.jpa.database.JpaTransactions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Uploads in tables. */
@Component
public final class JpaUploadStore implements UploadStore {

    private static final String GROW = "update upload set received = received + ?1 where id = ?2 and received = ?3"
            + " and received + ?1 <= size_in_bytes and file is null";
    private static final String ADD_PIECE = "insert into upload_piece (upload_id, begins_at, bytes) values (?1, ?2, ?3)";
    private static final String PIECE = "select bytes from upload_piece where upload_id = ?1 and begins_at = ?2";
    private static final String COMPLETE = "update upload set file = ?1 where id = ?2 and file is null";
    private static final String REMOVE = "delete from upload where id = ?1";
    private static final String REMOVE_PIECES = "delete from upload_piece where upload_id = ?1";
    private static final String REFER = "insert into media_use (digest, message_id) values (?1, ?2)";
    private static final String REFER_NO_MORE = "delete from media_use where message_id = ?1";

    private final JpaTransactions transactions;

    @Activate
    public JpaUploadStore(@Reference JpaTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Upload upload) {
        transactions.write(entities -> {
            entities.persist(UploadEntity.of(upload));
        });
    }

    @Override
    public Optional<Upload> find(UploadId upload) {
        return transactions.read(entities -> find(entities, upload));
    }

    @Override
    public boolean append(UploadId upload, long at, byte[] bytes) {
        return transactions.write(entities -> {
            boolean fits = entities.createNativeQuery(GROW).setParameter(1, (long) bytes.length)
                    .setParameter(2, upload.value()).setParameter(3, at).executeUpdate() > 0;
            if (fits) {
                entities.createNativeQuery(ADD_PIECE).setParameter(1, upload.value()).setParameter(2, at)
                        .setParameter(3, bytes).executeUpdate();
            }
            return fits;
        });
    }

    @Override
    public Optional<byte[]> piece(UploadId upload, long at) {
        return transactions.read(entities -> {
            List<?> found = entities.createNativeQuery(PIECE).setParameter(1, upload.value()).setParameter(2, at)
                    .getResultList();
            return found.stream().findFirst().map(byte[].class::cast);
        });
    }

    @Override
    public boolean complete(UploadId upload, Attachment file) {
        return transactions.write(entities -> {
            boolean completed = entities.createNativeQuery(COMPLETE)
                    .setParameter(1, AttachmentLines.text(List.of(file))).setParameter(2, upload.value())
                    .executeUpdate() > 0;
            if (completed) {
                execute(entities, REMOVE_PIECES, upload);
                file.contents().distinct().forEach(content -> entities.createNativeQuery(REFER)
                        .setParameter(1, content.value()).setParameter(2, upload.value()).executeUpdate());
            }
            return completed;
        });
    }

    @Override
    public Optional<Upload> take(UploadId upload) {
        return transactions.write(entities -> {
            Optional<Upload> found = find(entities, upload);
            boolean taken = execute(entities, REMOVE, upload);
            execute(entities, REMOVE_PIECES, upload);
            execute(entities, REFER_NO_MORE, upload);
            return taken ? found : Optional.<Upload>empty();
        });
    }

    @Override
    public int count(AccountId account, StaffId staff) {
        return transactions.read(entities -> entities.createNamedQuery(UploadEntity.COUNT, Long.class)
                .setParameter("account", account.value()).setParameter("staff", staff.value()).getSingleResult()).intValue();
    }

    @Override
    public List<UploadId> begunBefore(Instant moment, int limit) {
        return transactions.read(entities -> entities.createNamedQuery(UploadEntity.BEGUN_BEFORE, UUID.class)
                .setParameter("moment", moment).setMaxResults(limit).getResultList()).stream().map(UploadId::new).toList();
    }

    private static Optional<Upload> find(EntityManager entities, UploadId upload) {
        return entities.createNamedQuery(UploadEntity.FIND, UploadEntity.class).setParameter("id", upload.value())
                .getResultList().stream().findFirst().map(UploadEntity::upload);
    }

    private static boolean execute(EntityManager entities, String sql, UploadId upload) {
        return entities.createNativeQuery(sql).setParameter(1, upload.value()).executeUpdate() > 0;
    }
}
