package org.communicator.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communicator.api.conversation.Channel;
import org.communicator.core.Settings;
import org.communicator.core.channel.Senders;
import org.communicator.testkit.memory.FakeProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTest {

    private static final String LOCAL = "+12025550100";
    private static final String TOLL_FREE = "+18005550100";

    @ParameterizedTest
    @CsvSource({"SMS,+12025550100,business-mms", "SMS,+18005550100,texts-only", "SMS,55555,texts-only",
            "PUSH,guest-app,guest-images", "EMAIL,downtown@example.com,files", "INTERNAL,'',files"})
    void ofShouldGoByChannelAndTypeOfNumber(Channel channel, String ours, String expected) {
        assertThat(rules(Map.of()).of(channel, Optional.of(ours))).isEqualTo(profile(expected));
    }

    @Test
    void ofShouldTakeThePolicyThatTheNumberHasOfItsOwn() {
        MediaRules rules = rules(Map.of("numbers", LOCAL + " = guest-images, " + TOLL_FREE + "=business-mms"));

        assertThat(rules.of(Channel.SMS, Optional.of(LOCAL))).isEqualTo(MediaProfile.GUEST_IMAGES);
        assertThat(rules.of(Channel.SMS, Optional.of(TOLL_FREE))).isEqualTo(MediaProfile.BUSINESS_MMS);
        assertThat(rules.of(Channel.SMS, Optional.of("+12025550101"))).isEqualTo(MediaProfile.BUSINESS_MMS);
    }

    @Test
    void ofShouldTakeThePolicyOfTheChannel() {
        assertThat(rules(Map.of("sms", "guest-images")).of(Channel.SMS, Optional.of(LOCAL))).isEqualTo(MediaProfile.GUEST_IMAGES);
    }

    @Test
    void ofShouldTakeTheDefaultWhenThereIsNoSuchPolicy() {
        MediaRules rules = rules(Map.of("sms", "everything", "numbers", LOCAL + "=all, nonsense"));

        assertThat(rules.of(Channel.SMS, Optional.of(LOCAL))).isEqualTo(MediaProfile.BUSINESS_MMS);
    }

    @Test
    void ofShouldGoByTheChannelWhenTheNumberIsNotKnownYet() {
        assertThat(rules(Map.of()).of(Channel.SMS, Optional.empty())).isEqualTo(MediaProfile.BUSINESS_MMS);
    }

    @Test
    void ofShouldTakeNothingWhenTheChannelCarriesTextsOnlyOrIsNotThere() {
        MediaRules rules = new MediaRules(new Senders(), Settings.defaults(MediaRulesConfig.class));

        assertThat(rules.of(Channel.SMS, Optional.of(LOCAL))).isEqualTo(MediaProfile.NO_WAY);
        assertThat(rules.of(Channel.INTERNAL, Optional.of(""))).isEqualTo(MediaProfile.FILES);
    }

    private static MediaRules rules(Map<String, Object> values) {
        Senders senders = new Senders();
        Stream.of(Channel.SMS, Channel.PUSH, Channel.EMAIL)
                .forEach(channel -> senders.add(new FakeProvider(channel, "fake")));
        return new MediaRules(senders, Settings.with(MediaRulesConfig.class, values));
    }

    private static MediaProfile profile(String name) {
        return switch (name) {
            case "business-mms" -> MediaProfile.BUSINESS_MMS;
            case "guest-images" -> MediaProfile.GUEST_IMAGES;
            case "files" -> MediaProfile.FILES;
            default -> MediaProfile.TEXTS_ONLY;
        };
    }
}
