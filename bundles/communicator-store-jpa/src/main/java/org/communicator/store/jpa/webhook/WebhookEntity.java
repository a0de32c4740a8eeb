package org.communicator.store.jpa.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.StaffId;
import org.communicator.api.operations.Secret;
import org.communicator.api.webhook.Webhook;
import org.communicator.api.webhook.WebhookId;
import org.communicator.api.webhook.WebhookSettings;
import org.communicator.api.webhook.WebhookType;
import org.communicator.store.jpa.database.Hints;

/** A webhook with its secret. */
@Entity
@Table(name = "webhook")
@NamedQuery(name = WebhookEntity.FIND,
        query = "select w from WebhookEntity w where w.account = :account and w.id = :id",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = WebhookEntity.LIST,
        query = "select w from WebhookEntity w where w.account = :account order by w.account, w.id",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
@NamedQuery(name = WebhookEntity.REMOVE, query = "delete from WebhookEntity w where w.account = :account and w.id = :id")
@NamedQuery(name = WebhookEntity.FAILING, query = """
        update WebhookEntity w set w.failingSince = :since where w.id = :id and w.failingSince is null""")
@NamedQuery(name = WebhookEntity.RECOVERED, query = """
        update WebhookEntity w set w.failingSince = null where w.id = :id and w.failingSince is not null""")
@NamedQuery(name = WebhookEntity.PAUSE, query = """
        update WebhookEntity w set w.active = false, w.pausedBecause = :because where w.id = :id and w.active = true""")
public class WebhookEntity {

    static final String FIND = "Webhook.find";
    static final String LIST = "Webhook.list";
    static final String REMOVE = "Webhook.remove";
    static final String FAILING = "Webhook.failing";
    static final String RECOVERED = "Webhook.recovered";
    static final String PAUSE = "Webhook.pause";

    private static final String COMMA = ",";

    @Id
    UUID id;
    String account;
    String url;
    String types;
    boolean active;
    String secret;
    @Column(name = "created_by")
    String createdBy;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "failing_since")
    Instant failingSince;
    @Column(name = "paused_because")
    String pausedBecause;

    protected WebhookEntity() {
    }

    static WebhookEntity of(Webhook webhook, Secret secret) {
        WebhookEntity row = new WebhookEntity();
        row.id = webhook.id().value();
        row.account = webhook.account().value();
        row.secret = secret.reveal();
        row.createdBy = webhook.createdBy().value();
        row.createdAt = webhook.createdAt();
        row.set(webhook);
        return row;
    }

    /** What may change. */
    void set(Webhook webhook) {
        url = webhook.settings().url().toString();
        types = webhook.settings().types().stream().map(WebhookType::wireName).sorted()
                .collect(Collectors.joining(COMMA));
        active = webhook.settings().active();
        failingSince = webhook.failingSince().orElse(null);
        pausedBecause = webhook.pausedBecause().orElse(null);
    }

    Webhook webhook() {
        return new Webhook(new WebhookId(id), new AccountId(account),
                new WebhookSettings(URI.create(url), Arrays.stream(types.split(COMMA)).map(WebhookType::of)
                        .flatMap(Optional::stream).collect(Collectors.toSet()), active),
                new StaffId(createdBy), createdAt, Optional.ofNullable(failingSince), Optional.ofNullable(pausedBecause));
    }

    Secret secret() {
        return new Secret(secret);
    }
}
