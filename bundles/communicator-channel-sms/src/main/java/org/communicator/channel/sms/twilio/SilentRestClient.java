package org.communicator.channel.sms.twilio;

import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;

/** Twilio's client without its debug log, which holds the numbers of a look-up. */
final class SilentRestClient extends TwilioRestClient {

    SilentRestClient(Builder settings) {
        super(settings);
    }

    @Override
    public void logRequest(Request request) {
        // Nothing of a request may be in a log.
    }
}
