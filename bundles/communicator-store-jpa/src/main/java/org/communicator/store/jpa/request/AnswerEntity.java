package org.communicator.store.jpa.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.Instant;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.AnswerStore.Kept;
import org.communicator.store.jpa.database.Hints;

/** A key with the answer of its request. */
@Entity
@IdClass(AnswerEntity.Key.class)
@Table(name = "request_answer")
@NamedQuery(name = AnswerEntity.FIND, query = """
        select a from AnswerEntity a
        where a.account = :account and a.staff = :staff and a.requestKey = :key and a.status is not null""",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = AnswerEntity.KEEP, query = """
        update AnswerEntity a set a.status = :status, a.body = :body
        where a.account = :account and a.staff = :staff and a.requestKey = :key""")
@NamedQuery(name = AnswerEntity.TAKEN, query = """
        select a.takenAt from AnswerEntity a where a.takenAt < :before order by a.takenAt""")
@NamedQuery(name = AnswerEntity.FORGET, query = "update AnswerEntity a set a.body = '' where a.body like :quoted")
@NamedQuery(name = AnswerEntity.REMOVE, query = "delete from AnswerEntity a where a.takenAt <= :newest")
public class AnswerEntity {

    static final String FIND = "Answer.find";
    static final String KEEP = "Answer.keep";
    static final String TAKEN = "Answer.taken";
    static final String FORGET = "Answer.forget";
    static final String REMOVE = "Answer.remove";

    @Id
    String account;
    @Id
    String staff;
    @Id
    @Column(name = "request_key")
    String requestKey;
    String digest;
    @Column(name = "taken_at")
    Instant takenAt;
    Integer status;
    String body;

    protected AnswerEntity() {
    }

    Kept kept() {
        return new Kept(digest, new StoredAnswer(status, body == null ? "" : body));
    }

    /** Its primary key. */
    public record Key(String account, String staff, String requestKey) {
    }
}
