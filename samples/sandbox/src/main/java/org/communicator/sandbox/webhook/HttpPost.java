package org.communicator.sandbox.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * One POST of a form. {@link HttpURLConnection} because it takes a third of the processor time of the newer client
 * here, and looks whether a kept connection is still open before it posts.
 */
final class HttpPost {

    private static final int CONNECT_LIMIT_MS = 5_000;
    private static final int ANSWER_LIMIT_MS = 15_000;

    static {
        // both are read once: connections kept for a receiver, and no second POST behind our back
        System.setProperty("http.maxConnections", "48");
        System.setProperty("sun.net.http.retryPost", "false");
    }

    private HttpPost() {
    }

    static Answer send(Webhook webhook, String signature) {
        try {
            return answer(open(webhook, signature), webhook.form().encoded().getBytes(UTF_8));
        } catch (HttpRetryException unauthorized) {
            return Answer.of(unauthorized.responseCode());
        } catch (IOException failure) {
            return Answer.none(failure);
        }
    }

    private static HttpURLConnection open(Webhook webhook, String signature) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(webhook.target()).openConnection();
        connection.setConnectTimeout(CONNECT_LIMIT_MS);
        connection.setReadTimeout(ANSWER_LIMIT_MS);
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setDoOutput(true);
        connection.setRequestMethod("POST");
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");
        connection.setRequestProperty("Accept", "*/*");
        connection.setRequestProperty("User-Agent", "TwilioProxy/1.1");
        connection.setRequestProperty("X-Twilio-Signature", signature);
        connection.setRequestProperty("I-Twilio-Idempotency-Token", webhook.idempotencyToken());
        return connection;
    }

    private static Answer answer(HttpURLConnection connection, byte[] form) throws IOException {
        connection.setFixedLengthStreamingMode(form.length);
        try (OutputStream body = connection.getOutputStream()) {
            body.write(form);
        }
        int status = connection.getResponseCode();
        // an answer that was read to its end gives the connection back
        try (InputStream answer = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (answer != null) {
                answer.transferTo(OutputStream.nullOutputStream());
            }
        }
        return Answer.of(status);
    }

    /**
     * @param httpStatus null when there was no answer
     * @param connected false when the receiver could not be reached at all
     */
    record Answer(Integer httpStatus, boolean connected, String error) {

        static Answer of(int httpStatus) {
            return new Answer(httpStatus, true, null);
        }

        static Answer none(IOException failure) {
            boolean unreachable = failure instanceof ConnectException || failure instanceof UnknownHostException
                    || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("connect timed out");
            return new Answer(null, !unreachable, words(failure));
        }

        private static String words(IOException failure) {
            return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        }
    }
}
