package org.communicator.benchmarks.pure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.LocationId;
import org.communicator.core.channel.ChannelPolicy;
import org.communicator.core.channel.GuestApps;
import org.communicator.core.channel.LibPhoneNumbers;
import org.communicator.core.channel.OptOuts;
import org.communicator.core.channel.SmsSegments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Which channel a message takes, and how many segments it has there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChannelBenchmark {

    private static final String PHONE = "+12122000001";

    private final ChannelPolicy policy = new ChannelPolicy(new LibPhoneNumbers());
    private final Set<Channel> setUp = Set.of(Channel.SMS, Channel.EMAIL);
    private final Client client = new Client(new AccountId("main"), new ClientId("1"), "Karen Adams",
            Set.of(new LocationId("downtown")), List.of(point(ContactPoint.Type.PHONE, PHONE),
            point(ContactPoint.Type.EMAIL, "karen@example.com")), "US", true, true, false, Optional.empty());
    private final String plain = "Your appointment on Friday at ten is confirmed. ".repeat(4);
    private final String emoji = "See you on Friday 😀 ".repeat(9);

    /** A client with a phone and an email address. */
    @Benchmark
    public ChannelChoice channelPolicy() {
        return policy.decide(client, setUp, OptOuts.NONE, GuestApps.NONE);
    }

    /** Two segments in the GSM alphabet. */
    @Benchmark
    public int segmentsOfPlainText() {
        return SmsSegments.count(plain);
    }

    /** Three segments in UCS-2. */
    @Benchmark
    public int segmentsOfEmoji() {
        return SmsSegments.count(emoji);
    }

    private static ContactPoint point(ContactPoint.Type type, String value) {
        return new ContactPoint(type, value, Optional.of(value), Optional.empty());
    }
}
