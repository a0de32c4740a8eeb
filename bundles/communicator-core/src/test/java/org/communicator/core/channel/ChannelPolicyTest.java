package org.communicator.core.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.api.conversation.Channel.EMAIL;
import static org.communicator.api.conversation.Channel.PUSH;
import static org.communicator.api.conversation.Channel.SMS;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;
import org.communicator.api.conversation.ChannelChoice.Code;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The channel of the next message and the ghost text (G05). */
class ChannelPolicyTest {

    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);
    private static final String MOBILE = "+447400123456";
    private static final String LANDLINE = "+442071838750";

    private final ChannelPolicy policy = new ChannelPolicy(new LibPhoneNumbers());

    private record Person(boolean app, String phone, boolean texts, String email, boolean mails) {

        Client client() {
            List<ContactPoint> points = new ArrayList<>();
            if (phone != null) {
                points.add(point(ContactPoint.Type.PHONE, phone));
            }
            if (email != null) {
                points.add(point(ContactPoint.Type.EMAIL, email));
            }
            return new Client(new AccountId("acc"), new ClientId("c-1"), "Karen Adams", Set.of(), points, "GB", texts,
                    mails, app, Optional.empty());
        }
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                way("the app wins over everything", PUSH, "c-1", new Person(true, MOBILE, true, "k@example.com", true), ALL),
                way("a phone and its consent", SMS, MOBILE, new Person(false, MOBILE, true, "k@example.com", true), ALL),
                way("no consent to texts", EMAIL, "k@example.com", new Person(false, MOBILE, false, "k@example.com", true), ALL),
                way("no valid phone", EMAIL, "k@example.com", new Person(false, "12", true, "k@example.com", true), ALL),
                way("no phone", EMAIL, "k@example.com", new Person(false, null, true, "k@example.com", true), ALL),
                way("push is not set up", SMS, MOBILE, new Person(true, MOBILE, true, "k@example.com", true), Set.of(SMS, EMAIL)),
                way("only email is set up", EMAIL, "k@example.com", new Person(true, MOBILE, true, "k@example.com", true), Set.of(EMAIL)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("ways")
    void decideShouldTakeTheFirstChannelThatIsPossible(String why, Channel channel, String address, Person person,
            Set<Channel> setUp) {
        ChannelChoice choice = policy.decide(person.client(), setUp, OptOuts.NONE, Client::guestApp);
        assertThat(choice.route()).contains(new ChannelChoice.Route(channel, address));
        assertThat(choice.ghostText()).isEqualTo(switch (channel) {
            case PUSH -> "Messages will be sent via push notification.";
            case SMS -> "Messages will be sent via SMS.";
            case EMAIL -> "Messages will be sent via email.";
            case INTERNAL -> throw new AssertionError("no client is reached by it");
        });
    }

    static Stream<Arguments> deadEnds() {
        return Stream.of(
                deadEnd(new Person(false, null, true, null, true), ALL, Code.NO_GUEST_APP, Code.NO_PHONE, Code.NO_EMAIL),
                deadEnd(new Person(false, "12", true, "nobody", true), ALL, Code.NO_GUEST_APP, Code.INVALID_PHONE, Code.INVALID_EMAIL),
                deadEnd(new Person(false, MOBILE, false, "k@example.com", false), ALL, Code.NO_GUEST_APP, Code.NO_SMS_CONSENT, Code.NO_EMAIL_CONSENT),
                deadEnd(new Person(true, MOBILE, true, "k@example.com", true), Set.of(), Code.CHANNEL_NOT_SET_UP, Code.CHANNEL_NOT_SET_UP, Code.CHANNEL_NOT_SET_UP));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("deadEnds")
    void decideShouldSayWhyWhenNothingIsPossible(Person person, Set<Channel> setUp, List<Code> codes) {
        ChannelChoice choice = policy.decide(person.client(), setUp, OptOuts.NONE, Client::guestApp);
        assertThat(choice.route()).isEmpty();
        assertThat(choice.reasons()).extracting(ChannelChoice.Reason::code).containsExactlyElementsOf(codes);
        assertThat(choice.ghostText()).startsWith("This client cannot be reached. ")
                .contains(choice.reasons().get(1).text());
    }

    @Test
    void decideShouldPreferTheNumberThatTextsReach() {
        Client client = new Client(new AccountId("acc"), new ClientId("c-1"), "Karen Adams", Set.of(),
                List.of(point(ContactPoint.Type.PHONE, LANDLINE), point(ContactPoint.Type.PHONE, MOBILE)), "GB", true,
                false, false, Optional.empty());
        assertThat(policy.decide(client, ALL, OptOuts.NONE, Client::guestApp).route()).map(ChannelChoice.Route::address).contains(MOBILE);
    }

    @Test
    void decideShouldPassOverAnAddressThatOptedOut() {
        Client client = new Person(false, MOBILE, true, "k@example.com", true).client();
        OptOuts texts = (channel, address) -> Optional.of("STOP").filter(no -> channel == SMS && address.equals(MOBILE));

        ChannelChoice choice = policy.decide(client, ALL, texts, Client::guestApp);

        assertThat(choice.route()).contains(new ChannelChoice.Route(EMAIL, "k@example.com"));
        assertThat(choice.reasons()).extracting(ChannelChoice.Reason::code)
                .containsExactly(Code.NO_GUEST_APP, Code.OPTED_OUT);
        assertThat(choice.reasons().get(1).text()).isEqualTo("STOP");
    }

    @Test
    void decideShouldAskForOptOutsOnlyWhenTheChannelIsPossibleOtherwise() {
        OptOuts unasked = (channel, address) -> {
            throw new AssertionError("looked up in vain");
        };

        assertThat(policy.decide(new Person(false, MOBILE, false, "k@example.com", false).client(), ALL, unasked, Client::guestApp).route())
                .isEmpty();
        assertThat(policy.decideForStranger(SMS, MOBILE, Set.of(), unasked).route()).isEmpty();
    }

    @Test
    void decideForStrangerShouldSayWhoOptedOut() {
        ChannelChoice choice = policy.decideForStranger(SMS, MOBILE, ALL, (channel, address) -> Optional.of("STOP"));

        assertThat(choice.route()).isEmpty();
        assertThat(choice.reasons()).extracting(ChannelChoice.Reason::code).containsExactly(Code.OPTED_OUT);
    }

    @Test
    void decideForStrangerShouldAnswerWhereTheMessageCameFrom() {
        assertThat(policy.decideForStranger(SMS, MOBILE, ALL, OptOuts.NONE).route()).contains(new ChannelChoice.Route(SMS, MOBILE));
        assertThat(policy.decideForStranger(SMS, MOBILE, Set.of(), OptOuts.NONE).route()).isEmpty();
    }

    private static ContactPoint point(ContactPoint.Type type, String value) {
        Optional<String> normalized = type == ContactPoint.Type.PHONE ? new LibPhoneNumbers().e164(value, "GB")
                : Optional.of(value).filter(address -> address.contains("@"));
        return new ContactPoint(type, value, normalized, Optional.empty());
    }

    private static Arguments way(String why, Channel channel, String address, Person person, Set<Channel> setUp) {
        return Arguments.of(why, channel, address, person, setUp);
    }

    private static Arguments deadEnd(Person person, Set<Channel> setUp, Code... codes) {
        return Arguments.of(person, setUp, List.of(codes));
    }
}
