package org.communicator.core.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.KARENS_NUMBER;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.audit.AuditEntry;
import org.communicator.api.audit.AuditTrail.Filter;
import org.communicator.api.conversation.ConversationSummary;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.host.MissingRightException;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.recipient.Recipient;
import org.communicator.core.CoreFixture;
import org.communicator.core.audit.Audit;
import org.communicator.core.work.Stamps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final InspectionService service = new InspectionService(core.stores, this::recipients, core.conversations,
            core.store.consents(), new Audit(core.store.audit(), new Stamps(core.clock)));

    @ParameterizedTest
    @ValueSource(strings = {"c-karen", KARENS_NUMBER, " " + KARENS_NUMBER + " "})
    void findShouldFindTheConversationByClientAndNumber(String what) {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello"));

        List<ConversationSummary> found = service.find(anna, what);

        assertThat(found).extracting(ConversationSummary::title).containsExactly("Karen Adams");
        assertThat(service.find(anna, found.get(0).conversation().id().toString())).hasSize(1);
    }

    @Test
    void findShouldFindTheConversationByName() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello"));

        assertThat(service.find(anna, "karen ad")).hasSize(1);
    }

    @Test
    void findShouldFindSomebodyUnknownByNumber() {
        core.receiving.receive(core.text("SM1", "+12125550177", DOWNTOWN_NUMBER, "Hello"));

        assertThat(service.find(anna, "+12125550177")).hasSize(1);
    }

    @Test
    void findShouldFindNothingWhenItIsOutOfReachOrUnknown() {
        core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello"));

        assertThat(service.find(core.session("rita", RIVERSIDE), KARENS_NUMBER)).isEmpty();
        assertThat(service.find(anna, "nobody")).isEmpty();
        assertThat(service.find(anna, "")).isEmpty();
        assertThat(service.find(anna, "x".repeat(500))).isEmpty();
    }

    @Test
    void messageShouldCarryItsRouting() {
        MessageId id = core.receiving.receive(core.text("SM1", KARENS_NUMBER, DOWNTOWN_NUMBER, "Hello")).message();

        assertThat(service.message(anna, id).orElseThrow().routing().orElseThrow().owners()).containsExactly(DOWNTOWN);
        assertThat(service.message(core.session("rita", RIVERSIDE), id)).isEmpty();
    }

    @Test
    void everythingShouldBeWrittenDownWithoutWhatWasAskedFor() {
        service.find(anna, KARENS_NUMBER);
        service.consents(anna, KARENS_NUMBER);

        List<AuditEntry> entries = core.store.audit().list(ACCOUNT, Filter.NONE, Optional.empty(), 10);
        assertThat(entries).extracting(AuditEntry::action).containsExactly("inspection.consents", "inspection.find");
        assertThat(entries.toString()).doesNotContain(KARENS_NUMBER);
    }

    private List<Recipient> recipients(StaffSession session, String typed, int limit) {
        return typed.equals("karen ad") || typed.equals(KARENS_NUMBER) ? List.of(new Recipient(Recipient.Kind.CLIENT,
                KAREN.value(), "Karen Adams", Optional.of("Mobile"), Optional.of(KARENS_NUMBER), true)) : List.of();
    }

    @Test
    void everythingShouldNeedTheRight() {
        StaffSession nobody = new StaffSession(ACCOUNT, new StaffId("nora"), "Nora", Set.of(DOWNTOWN),
                Optional.empty(), Set.of(), anna.expiresAt());

        assertThatThrownBy(() -> service.find(nobody, "x")).isInstanceOf(MissingRightException.class);
        assertThatThrownBy(() -> service.consents(nobody, "x")).isInstanceOf(MissingRightException.class);
    }
}
