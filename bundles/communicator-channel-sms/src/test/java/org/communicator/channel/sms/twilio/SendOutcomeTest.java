package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.twilio.exception.ApiConnectionException;
import com.twilio.exception.ApiException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.apache.camel.RuntimeCamelException;
import org.apache.http.NoHttpResponseException;
import org.apache.http.conn.ConnectTimeoutException;
import org.apache.http.conn.ConnectionPoolTimeoutException;
import org.communicator.api.channel.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SendOutcomeTest {

    private final SendOutcome outcome = new SendOutcome(new TwilioCondition(Clock.systemUTC()));

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(new ConnectException("refused"), SendResult.Later.class),
                arguments(new ConnectTimeoutException("late"), SendResult.Later.class),
                arguments(new ConnectionPoolTimeoutException("full"), SendResult.Later.class),
                arguments(new UnknownHostException("who"), SendResult.Later.class),
                arguments(new RejectedExecutionException("full"), SendResult.Later.class),
                arguments(new SocketTimeoutException("late"), SendResult.InDoubt.class),
                arguments(new SocketException("reset"), SendResult.InDoubt.class),
                arguments(new NoHttpResponseException("cut"), SendResult.InDoubt.class),
                arguments(new ApiConnectionException("no JSON"), SendResult.InDoubt.class),
                arguments(new IllegalStateException("a bug"), SendResult.InDoubt.class));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void ofShouldTellWhatCertainlyNeverLeftFromWhatMayHaveArrived(Exception cause, Class<?> result) {
        Exception thrown = new RuntimeCamelException(new ApiException("to +15005550010: " + cause.getMessage(), cause));

        assertThat(outcome.of(thrown)).isInstanceOf(result).asString().doesNotContain("+15005550010");
    }

    @ParameterizedTest
    @CsvSource({
            "400, 21211, Rejected", "400, 21610, Rejected", "400, 21606, Rejected", "400, 99999, Rejected",
            "400, 21611, Later", "400, 30027, Later", "400, 30410, InDoubt", "429, 20429, Later", "429, 0, Later", "401, 20003, Later", "403, 20003, Later",
            "404, 20404, Later", "403, 99999, Later", "400, 30002, Later", "404, 0, Later", "413, 0, Later",
            "302, 0, Later", "500, 20500, InDoubt", "503, 20503, InDoubt", "502, 0, InDoubt", "408, 0, InDoubt"})
    void ofShouldFollowTheAnswer(int status, int code, String result) {
        ApiException answer = new ApiException("of +15005550010", code == 0 ? null : code, null, status, null);

        assertThat(outcome.of(new RuntimeCamelException(answer)).getClass().getSimpleName()).isEqualTo(result);
    }

    @Test
    void ofShouldWaitLongWhenAnAdministratorMustActFirst() {
        assertThat(outcome.of(new ApiException("no", 20003, null, 401, null))).isEqualTo(
                new SendResult.Later("Twilio error 20003", SendOutcome.UNTIL_SOMEBODY_LOOKED));
    }
}
