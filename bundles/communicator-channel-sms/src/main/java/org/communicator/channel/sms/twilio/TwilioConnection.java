package org.communicator.channel.sms.twilio;

import com.twilio.http.TwilioRestClient;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;

/** Everything that is made once from one set of settings. A service of this bundle while they are good. */
final class TwilioConnection implements Closeable {

    private final TwilioSettings settings;
    private final TwilioHttpClient http;
    private final TwilioRestClient client;
    private final TwilioProvider provider;
    private final TwilioCondition condition;

    TwilioConnection(TwilioSettings settings, Clock clock) {
        this.settings = settings;
        http = new TwilioHttpClient(settings);
        client = new SilentRestClient(new TwilioRestClient.Builder(settings.user(), settings.password().reveal())
                .accountSid(settings.accountSid()).httpClient(http));
        provider = new TwilioProvider(settings, client);
        condition = new TwilioCondition(clock);
    }

    /** Where Twilio reaches us, without a slash at the end. */
    String publicUrl() {
        return settings.publicUrl();
    }

    TwilioRestClient client() {
        return client;
    }

    TwilioProvider provider() {
        return provider;
    }

    TwilioCondition condition() {
        return condition;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
