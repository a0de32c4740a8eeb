package org.communicator.channel.push.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reaches this machine or its neighbours through a browser's endpoint. */
class EndpointsTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://93.184.216.34/", "https://127.0.0.1/", "https://10.0.0.1/", "https://192.168.1.1/",
            "https://169.254.169.254/", "https://[::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/",
            "https://100.64.0.1/", "https://user@93.184.216.34/"})
    void forbidShouldKeepWhatIsNotPublicAway(String endpoint) throws Exception {
        assertThat(new Endpoints(false).forbid(URI.create(endpoint))).isTrue();
    }

    @Test
    void forbidShouldLetPublicAddressesPassAndAllIfConfigured() throws Exception {
        assertThat(new Endpoints(false).forbid(URI.create("https://93.184.216.34/x"))).isFalse();
        assertThat(new Endpoints(true).forbid(URI.create("http://127.0.0.1/x"))).isFalse();
    }
}
