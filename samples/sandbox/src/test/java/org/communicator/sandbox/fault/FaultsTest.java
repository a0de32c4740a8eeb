package org.communicator.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.communicator.sandbox.fault.Fault.Answer;
import org.junit.jupiter.api.Test;

/** Which message meets a fault. */
class FaultsTest {

    private static final String PHONE = "+15005550010";

    @Test
    void faultShouldSpareWhoIsLuckyAndCountOnlyWhoIsNot() {
        Iterator<Integer> dice = List.of(99, 10, 9, 50, 0, 0).iterator();
        Faults faults = new Faults(dice::next);
        faults.setForEveryone(new Fault(Answer.DOWN, null, null, null, null, null, null, 2, 10));

        assertThat(List.of(met(faults), met(faults), met(faults), met(faults), met(faults), met(faults)))
                .containsExactly(false, false, true, false, true, false);
    }

    @Test
    void numbersFaultShouldWinOverEveryonesEvenWhenItSpares() {
        Faults faults = new Faults(() -> 99);
        faults.setForEveryone(new Fault(Answer.DOWN, null, null, null, null, null, null, null, null));
        faults.set(PHONE, new Fault(Answer.NEVER, null, null, null, null, null, null, null, 50));

        assertThat(met(faults)).isFalse();
    }

    private static boolean met(Faults faults) {
        return faults.take(PHONE) != Fault.NONE;
    }
}
