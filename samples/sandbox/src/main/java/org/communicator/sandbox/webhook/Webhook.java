package org.communicator.sandbox.webhook;

import org.communicator.sandbox.http.Form;

/**
 * A form to be posted.
 *
 * @param url where to; may end in Twilio's retry rules as a fragment, which is not sent
 * @param signedUrl the URL the signature is made over
 * @param form the parameters, all of which are signed
 * @param idempotencyToken equal whenever the same event is posted again
 * @param forged signs with another token
 */
public record Webhook(String url, String signedUrl, Form form, String idempotencyToken, boolean forged) {

    public static Webhook to(String url, Form form, String idempotencyToken) {
        return new Webhook(url, withoutFragment(url), form, idempotencyToken, false);
    }

    String target() {
        return withoutFragment(url);
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }
}
