package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.communicator.api.operations.Health;
import org.communicator.testkit.TestClock;
import org.junit.jupiter.api.Test;

class TwilioConditionTest {

    private static final TwilioError CREDENTIALS = TwilioErrors.orUnknown(20003);
    private static final TwilioError OUR_NUMBER = TwilioErrors.orUnknown(21606);
    private static final TwilioError THEIR_NUMBER = TwilioErrors.orUnknown(21614);

    private final TestClock clock = TestClock.atNoon();
    private final TwilioCondition condition = new TwilioCondition(clock);

    @Test
    void healthShouldBeUpWhenOnlyClientsNumbersAreWrong() {
        condition.answered(THEIR_NUMBER);

        assertThat(condition.health()).isEqualTo(Health.UP);
    }

    @Test
    void healthShouldBeDegradedUntilAMessageGoesOutWhenTheAccountIsRefused() {
        condition.answered(CREDENTIALS);
        clock.advance(TwilioCondition.REMEMBERED.multipliedBy(10));
        assertThat(condition.health().status()).isEqualTo(Health.Status.DEGRADED);
        assertThat(condition.health().cause()).contains("20003");

        condition.worked();

        assertThat(condition.health()).isEqualTo(Health.UP);
    }

    @Test
    void healthShouldBeDegradedForAWhileWhenOneOfOurNumbersIsRefused() {
        condition.answered(OUR_NUMBER);
        condition.worked();
        assertThat(condition.health().status()).isEqualTo(Health.Status.DEGRADED);

        clock.advance(TwilioCondition.REMEMBERED.plus(Duration.ofSeconds(1)));

        assertThat(condition.health()).isEqualTo(Health.UP);
    }

    @Test
    void healthShouldNameWhatStopsAllFirst() {
        condition.answered(OUR_NUMBER);
        condition.answered(CREDENTIALS);

        assertThat(condition.health().cause()).contains("20003");
    }
}
