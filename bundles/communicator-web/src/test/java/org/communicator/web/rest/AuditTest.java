package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.Page;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffId;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final Instant AT = Instant.parse("2026-03-14T11:59:00Z");

    private final List<Filter> asked = new ArrayList<>();

    @BeforeEach
    void letThereBeEntries() {
        STAGE.ports.audit = (session, filter, page) -> {
            session.require(Right.AUDIT_READ);
            asked.add(filter);
            return new Page<>(List.of(entry(Optional.of(new StaffId("anna")), "Anna"), entry(Optional.empty(),
                    "retention")), Optional.of(Facts.NEXT));
        };
    }

    @Test
    void auditShouldTellWhoDidWhatWhenTheRightIsThere() {
        Answer answer = auditor("/audit");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/items/0/actor/id")).isEqualTo("anna");
        assertThat(answer.at("/items/0/details/messages")).isEqualTo("3");
        assertThat(answer.json().at("/items/1/actor/id").isNull()).isTrue();
        assertThat(answer.at("/next")).isNotEmpty();
        assertThat(asked).containsExactly(Filter.NONE);
    }

    @Test
    void auditShouldPassFiltersOnWhenTheyAreGiven() {
        auditor("/audit?staff=anna&client=karen&action=message.deleted&from=2026-03-01T00:00:00Z"
                + "&to=2026-04-01T00:00:00Z");

        assertThat(asked).containsExactly(new Filter(Optional.of(new StaffId("anna")), Optional.of(Facts.KAREN),
                Optional.of("message.deleted"), Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                Optional.of(Instant.parse("2026-04-01T00:00:00Z"))));
    }

    @Test
    void auditShouldAnswer403WhenTheRightIsMissing() {
        assertThat(STAGE.api().get("/audit").status()).isEqualTo(403);
    }

    @Test
    void auditShouldAnswer503WhenNothingIsBehind() {
        STAGE.ports.audit = null;

        assertThat(STAGE.api().get("/audit").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @CsvSource({"from=yesterday,400,/from", "to=1,400,/to"})
    void auditShouldRefuseFilterWhenItIsNone(String query, int status, String pointer) {
        Answer answer = auditor("/audit?" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.pointer()).isEqualTo(pointer);
    }

    private static Answer auditor(String path) {
        return STAGE.api(claims -> claims.claim("rights", List.of("audit.read"))).get(path);
    }

    private static AuditEntry entry(Optional<StaffId> staff, String name) {
        return new AuditEntry(Facts.NEXT, Facts.ACME, AT, new AuditEntry.Actor(staff, name), "conversation.deleted",
                AuditEntry.Subject.of(Facts.CONVERSATION), staff.map(any -> Facts.KAREN), Map.of("messages", "3"));
    }
}
