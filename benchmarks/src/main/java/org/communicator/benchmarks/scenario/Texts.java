package org.communicator.benchmarks.scenario;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.communicator.benchmarks.load.Requests;
import org.communicator.benchmarks.stage.Directory;
import org.communicator.benchmarks.stage.Distribution;
import org.communicator.benchmarks.stage.Provider;

/** The provider's calls for texts of clients: always another client, always another message. */
final class Texts {

    private static final String PATH = "/communicator/hooks/sms/twilio/inbound";
    /** Coprime to the number of clients, so that all take their turn, and one after the other at another location. */
    private static final int STRIDE = 7;

    private final String url;

    Texts(Distribution distribution) {
        this.url = distribution.url();
    }

    /**
     * Calls that are ready to be sent.
     *
     * @param ids what their messages' ids begin with, such as {@code SM01}
     * @param text the text of each
     */
    Requests calls(String ids, int count, IntFunction<String> text) {
        Signed signed = new Signed(url, PATH, Provider.SANDBOX.authToken());
        return new Requests(IntStream.range(0, count)
                .mapToObj(i -> signed.request(fields(sid(ids, i), i * STRIDE, text.apply(i)))).toList());
    }

    private static List<String> fields(String sid, int client, String text) {
        return List.of("AccountSid", Provider.SANDBOX.accountSid(), "ApiVersion", "2010-04-01", "Body", text,
                "From", Directory.phone(client), "FromCity", "NEW YORK", "FromCountry", "US", "FromState", "NY",
                "FromZip", "10001", "MessageSid", sid, "NumMedia", "0", "NumSegments", "1", "SmsMessageSid", sid,
                "SmsSid", sid, "SmsStatus", "received", "To", Directory.number(client), "ToCity", "CHICAGO",
                "ToCountry", "US", "ToState", "IL", "ToZip", "60601");
    }

    private static String sid(String ids, int index) {
        return ids + "%030x".formatted(index);
    }
}
