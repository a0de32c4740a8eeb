package org.communicator.web.json;

import java.net.URI;
import java.util.Base64;
import org.communicator.api.push.Device;
import org.communicator.api.push.PushAddress;

/** A device that takes notifications. */
public record DeviceJson(String id) {

    public static DeviceJson of(Device device) {
        return new DeviceJson(device.id().toString());
    }

    /** The public key with which browsers subscribe. */
    public record KeyJson(String publicKey) {
    }

    /** The keys of a browser's subscription, as browsers name them. */
    public record KeysJson(String p256dh, String auth) {
    }

    /** A browser's subscription, as {@code PushSubscription.toJSON()} gives it. */
    public record SubscriptionJson(String endpoint, Long expirationTime, KeysJson keys) {

        /** Where it is reached. */
        public PushAddress address() {
            Input body = Input.body();
            body.at("endpoint").require(endpoint);
            body.at("endpoint").text(endpoint, PushAddress.LONGEST);
            body.at("endpoint").matches(SubscriptionJson::isUrl, endpoint, "a URL");
            body.at("keys").require(keys);
            if (keys != null) {
                body.at("keys").at("p256dh").require(keys.p256dh());
                body.at("keys").at("p256dh").matches(key -> isBytes(key, 65), keys.p256dh(), "65 bytes in base64url");
                body.at("keys").at("auth").require(keys.auth());
                body.at("keys").at("auth").matches(key -> isBytes(key, 16), keys.auth(), "16 bytes in base64url");
            }
            body.insist();
            return new PushAddress.WebPush(URI.create(endpoint), keys.p256dh(), keys.auth());
        }

        private static boolean isUrl(String text) {
            try {
                URI url = URI.create(text);
                return url.getHost() != null && String.valueOf(url.getScheme()).matches("https?");
            } catch (IllegalArgumentException none) {
                return false;
            }
        }

        private static boolean isBytes(String text, int count) {
            try {
                return Base64.getUrlDecoder().decode(text).length == count;
            } catch (IllegalArgumentException none) {
                return false;
            }
        }
    }

    /**
     * A device of a guest: an app's token with Firebase, or a browser's subscription.
     *
     * @param token of an app
     * @param subscription of a browser
     */
    public record NewJson(String token, SubscriptionJson subscription) {

        /** Where it is reached. */
        public PushAddress address() {
            Input body = Input.body();
            if ((token == null) == (subscription == null)) {
                body.refuse("must have either a token or a subscription");
            }
            body.at("token").text(token, PushAddress.LONGEST);
            body.insist();
            return token != null ? new PushAddress.Firebase(token) : subscription.address();
        }
    }
}
