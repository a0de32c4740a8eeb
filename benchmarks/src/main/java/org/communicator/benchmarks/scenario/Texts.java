package org.communicator.benchmarks.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
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

    private static Map<String, String> fields(String sid, int client, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ToCountry", "US");
        fields.put("ToState", "IL");
        fields.put("SmsMessageSid", sid);
        fields.put("NumMedia", "0");
        fields.put("ToCity", "CHICAGO");
        fields.put("FromZip", "10001");
        fields.put("SmsSid", sid);
        fields.put("FromState", "NY");
        fields.put("SmsStatus", "received");
        fields.put("FromCity", "NEW YORK");
        fields.put("Body", text);
        fields.put("FromCountry", "US");
        fields.put("To", Directory.number(client));
        fields.put("ToZip", "60601");
        fields.put("NumSegments", "1");
        fields.put("MessageSid", sid);
        fields.put("AccountSid", Provider.SANDBOX.accountSid());
        fields.put("From", Directory.phone(client));
        fields.put("ApiVersion", "2010-04-01");
        return fields;
    }

    private static String sid(String ids, int index) {
        return ids + "%030x".formatted(index);
    }
}
