package org.communicator.channel.sms.twilio;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.communicator.api.host.AccountId;
import org.communicator.api.operations.Secret;

/**
 * What is needed to speak with Twilio.
 *
 * @param accountSid the account's SID; calls about another account are refused
 * @param user the name to call Twilio with: the account's SID or an API key's
 * @param password the secret that goes with it
 * @param signingTokens what Twilio's calls may be signed with
 * @param baseUrl where Twilio's REST API is
 * @param publicUrl where Twilio reaches us, without a slash at the end
 * @param fallbackAccount whose messages are kept that come to a number nobody owns
 * @param connectTimeout how long to wait for a connection
 * @param answerTimeout how long to wait for an answer
 */
record TwilioSettings(String accountSid, String user, Secret password, List<Secret> signingTokens, URI baseUrl,
        String publicUrl, AccountId fallbackAccount, Duration connectTimeout, Duration answerTimeout) {

    TwilioSettings {
        signingTokens = List.copyOf(signingTokens);
    }
}
