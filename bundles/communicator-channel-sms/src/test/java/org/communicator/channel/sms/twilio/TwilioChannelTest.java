package org.communicator.channel.sms.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communicator.api.operations.Health;
import org.communicator.channel.sms.SmsProvider;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class TwilioChannelTest {

    private final List<Object> services = new ArrayList<>();

    @Test
    void channelShouldBeThereWhileItsSettingsAreGood() throws IOException {
        TwilioChannel channel = new TwilioChannel(bundle(), TestConfig.of(TestConfig.enough()));
        assertThat(services).hasSize(2).hasAtLeastOneElementOfType(TwilioConnection.class)
                .hasAtLeastOneElementOfType(SmsProvider.class);
        assertThat(channel.health()).isEqualTo(Health.UP);

        channel.close();

        assertThat(services).isEmpty();
    }

    @Test
    void channelShouldNotBeThereAndNobodyWorriedWhenThereIsNoAccount() throws IOException {
        TwilioChannel channel = new TwilioChannel(bundle(), TestConfig.of(Map.of("auth.token", "12345")));

        assertThat(services).isEmpty();
        assertThat(channel.health()).isEqualTo(Health.UP);
        channel.close();
    }

    @Test
    void channelShouldNotBeThereAndNameFileAndKeyWhenASettingIsWrong() {
        TwilioChannel channel =
                new TwilioChannel(bundle(), TestConfig.of(Map.of("account.sid", TestConfig.ACCOUNT_SID)));

        assertThat(services).isEmpty();
        assertThat(channel.health())
                .isEqualTo(Health.degraded("etc/org.communicator.channel.sms.cfg: auth.token is missing"));
    }

    private BundleContext bundle() {
        return fake(BundleContext.class, arguments -> {
            services.add(arguments[1]);
            return fake(ServiceRegistration.class, none -> services.remove(arguments[1]));
        });
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(TwilioChannelTest.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    Object given = answer.to(arguments);
                    return method.getReturnType() == void.class ? null : given;
                }));
    }
}
