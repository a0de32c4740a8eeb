package org.communicator.core.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.communicator.core.CoreFixture.ACCOUNT;
import static org.communicator.core.CoreFixture.DOWNTOWN;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.communicator.api.conversation.RequestKey;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.request.RepeatedRequests.Outcome;
import org.communicator.api.request.StoredAnswer;
import org.communicator.api.store.DuplicateKeyException;
import org.communicator.core.CoreFixture;
import org.communicator.core.work.Stamps;
import org.communicator.testkit.memory.MemoryAnswerStore;
import org.junit.jupiter.api.Test;

/** What has an Idempotency-Key happens once (X17). */
class OnceServiceTest {

    private final CoreFixture core = new CoreFixture();
    private final StaffSession sam = core.session("sam", DOWNTOWN);
    private final MemoryAnswerStore answers = core.store.answers();
    private final OnceService service = new OnceService(core.store, answers, new Stamps(core.clock));
    private final AtomicInteger done = new AtomicInteger();
    private final Supplier<StoredAnswer> work = () -> new StoredAnswer(201, "{\"done\":" + done.incrementAndGet() + "}");

    @Test
    void onceShouldAnswerTheSameWithoutWorkingAgainWhenTheKeyIsKnown() {
        Outcome first = service.once(sam, key("k", "digest"), work);

        assertThat(service.once(sam, key("k", "digest"), work)).isEqualTo(first)
                .isEqualTo(new Outcome.Answered(new StoredAnswer(201, "{\"done\":1}")));
        assertThat(done).hasValue(1);
    }

    @Test
    void onceShouldRefuseWhenTheKeyWasUsedForAnotherRequest() {
        service.once(sam, key("k", "digest"), work);

        assertThat(service.once(sam, key("k", "another"), work)).isEqualTo(new Outcome.KeyReused());
        assertThat(done).hasValue(1);
    }

    @Test
    void onceShouldWorkForEachWhenSeveralStaffMembersUseOneKey() {
        service.once(sam, key("k", "digest"), work);
        service.once(core.session("rita", DOWNTOWN), new RequestKey(new StaffId("rita"), "k", "digest"), work);

        assertThat(done).hasValue(2);
    }

    @Test
    void onceShouldKeepNothingWhenTheWorkThrows() {
        assertThatThrownBy(() -> service.once(sam, key("k", "digest"), () -> {
            throw new IllegalArgumentException("refused");
        })).hasMessage("refused");

        service.once(sam, key("k", "digest"), work);
        assertThat(done).hasValue(1);
    }

    @Test
    void onceShouldWorkAgainWhenTheWorkMetAUniqueKeyOfItsOwn() {
        Outcome outcome = service.once(sam, key("k", "digest"), () -> {
            if (done.incrementAndGet() == 1) {
                throw new DuplicateKeyException(null);
            }
            return new StoredAnswer(204, "");
        });

        assertThat(outcome).isEqualTo(new Outcome.Answered(new StoredAnswer(204, "")));
        assertThat(done).hasValue(2);
    }

    @Test
    void onceShouldThrowInTheEndWhenTheWorkMeetsAUniqueKeyEachTime() {
        assertThatThrownBy(() -> service.once(sam, key("k", "digest"), () -> {
            throw new DuplicateKeyException(null);
        })).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void sweepShouldForgetKeysAfterTheConfiguredTime() {
        AnswerSweep sweep = new AnswerSweep(core.store, answers, new Stamps(core.clock), core.workers,
                CoreFixture.defaults());
        service.once(sam, key("k", "digest"), work);
        core.workers.pass(Duration.ofHours(47));
        assertThat(answers.find(ACCOUNT, sam.staff(), "k")).isPresent();

        core.workers.pass(Duration.ofHours(2));

        assertThat(answers.find(ACCOUNT, sam.staff(), "k")).isEmpty();
        sweep.close();
    }

    private RequestKey key(String key, String digest) {
        return new RequestKey(sam.staff(), key, digest);
    }
}
