package org.communicator.channel.sms.twilio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communicator.api.operations.Secret;
import org.communicator.channel.sms.Form;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Whether the provider has made a call. It stands in the package of what it measures, which shows itself to nobody else. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SignatureBenchmark {

    private static final String URL = "https://messages.example.com/communicator/hooks/sms/twilio/inbound";

    private final byte[] body = ("ToCountry=US&ToState=IL&SmsMessageSid=SM00000000000000000000000000000001&NumMedia=0"
            + "&ToCity=CHICAGO&FromZip=10001&SmsSid=SM00000000000000000000000000000001&FromState=NY"
            + "&SmsStatus=received&FromCity=NEW+YORK&Body=Could+I+come+at+ten+instead%3F&FromCountry=US"
            + "&To=%2B13125550100&ToZip=60601&NumSegments=1&MessageSid=SM00000000000000000000000000000001"
            + "&AccountSid=AC00000000000000000000000000000001&From=%2B12122000001&ApiVersion=2010-04-01")
            .getBytes(StandardCharsets.US_ASCII);
    private final Form form = Form.parse(body);
    private final TwilioSignature signature = new TwilioSignature(List.of(new Secret("0123456789abcdef")));

    /** The form of a client's text. */
    @Benchmark
    public Form parse() {
        return Form.parse(body);
    }

    /** Its signature; a wrong one costs the same as a right one. */
    @Benchmark
    public boolean check() {
        return signature.isRight(URL, form, "RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }
}
