package org.communicator.core.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;
import static org.communicator.core.CoreFixture.KAREN;
import static org.communicator.core.CoreFixture.RIVERSIDE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.PostOutcome;
import org.communicator.api.conversation.PostOutcome.Posted;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.people.SenderNumber;
import org.communicator.api.people.SenderNumber.Type;
import org.communicator.core.CoreFixture;
import org.junit.jupiter.api.Test;

class NumberServiceTest {

    private static final String OWN = "+12125550177";

    private final CoreFixture core = new CoreFixture();
    private final NumberService service = new NumberService(new NumberBook(core.directory));

    @Test
    void numbersShouldBeginWithTheAssignedOneWhenThereIsOne() {
        StaffSession dana = withOwnNumber("dana", DOWNTOWN, RIVERSIDE);

        assertThat(service.numbers(dana).numbers()).extracting(SenderNumber::number)
                .containsExactly(OWN, DOWNTOWN_NUMBER, "+12125550101");
        assertThat(service.numbers(dana).numbers().get(0)).isEqualTo(
                new SenderNumber(OWN, Type.LOCAL, Set.of(), true, true));
        assertThat(service.numbers(dana).numbers().get(1).locations()).containsExactly(DOWNTOWN);
    }

    @Test
    void numbersShouldKnowWhatKindTheyAre() {
        core.location(DOWNTOWN, "Downtown", true, "+18005550100", "55555", "+12125550100");

        assertThat(service.numbers(core.session("lee", DOWNTOWN)).numbers()).extracting(SenderNumber::type)
                .containsExactly(Type.TOLL_FREE, Type.SHORT_CODE, Type.LOCAL);
    }

    @Test
    void numbersShouldFallBackToTheAccountsDefaultWhenThePersonHasNone() {
        core.location(RIVERSIDE, "Riverside", false);

        assertThat(service.numbers(core.session("lee", RIVERSIDE)).numbers()).extracting(SenderNumber::number)
                .containsExactly(DOWNTOWN_NUMBER);
    }

    @Test
    void numbersShouldSayWhatIsMissingWhenThereAreNone() {
        core.location(DOWNTOWN, "Downtown", true);
        core.location(RIVERSIDE, "Riverside", false);
        StaffSession lee = core.session("lee", DOWNTOWN);

        assertThat(service.numbers(lee).numbers()).isEmpty();
        assertThat(service.numbers(lee).missing().orElseThrow())
                .startsWith("Oops! No SMS number is assigned to you or to Downtown").contains("An administrator can");
        assertThat(post(lee, Optional.empty())).isEqualTo(
                new PostOutcome.NoSenderNumber(service.numbers(lee).missing().orElseThrow()));
    }

    @Test
    void postShouldSendFromTheNumberThatWasChosen() {
        StaffSession dana = withOwnNumber("dana", DOWNTOWN, RIVERSIDE);

        assertThat(sentFrom(dana, Optional.of("+12125550101"))).isEqualTo("+12125550101");
        assertThat(sentFrom(dana, Optional.empty())).isEqualTo(OWN);
        assertThat(sentFrom(core.session("lee", DOWNTOWN), Optional.empty())).isEqualTo(DOWNTOWN_NUMBER);
    }

    @Test
    void postShouldRefuseWhenTheNumberIsSomebodyElses() {
        withOwnNumber("dana", DOWNTOWN);

        assertThat(post(core.session("lee", DOWNTOWN), Optional.of(OWN)))
                .isInstanceOf(PostOutcome.NumberNotYours.class);
        assertThat(core.store.outbox().size()).isZero();
    }

    private String sentFrom(StaffSession session, Optional<String> from) {
        return ((Posted) post(session, from)).message().addresses().ours();
    }

    private PostOutcome post(StaffSession session, Optional<String> from) {
        return core.conversations.postToClient(session, KAREN,
                new NewMessage("Hello", Optional.empty(), from, List.of()));
    }

    private StaffSession withOwnNumber(String id, LocationId... locations) {
        StaffSession session = core.session(id, locations);
        core.directory.apply(ACCOUNT, new DirectoryChanges(List.of(), List.of(new Staff(ACCOUNT, new StaffId(id), id,
                Set.of(locations), Set.of(), List.of(OWN), Optional.empty(), Optional.empty())), List.of(), List.of(),
                List.of(), List.of()));
        return session;
    }
}
