package org.communicator.sandbox.webhook;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.communicator.sandbox.http.Form;

/**
 * When a webhook is posted again: once after a connect failure, or as the URL's fragment {@code #rc=…&rp=…} says
 * (count 0–5; policies ct connect, rt read, 4xx, 5xx, all).
 */
record RetryRule(int count, Set<String> policies) {

    private static final int MOST = 5;

    static RetryRule of(String url) {
        int hash = url.indexOf('#');
        Form fragment = Form.parse(hash < 0 ? "" : url.substring(hash + 1));
        int count = fragment.first("rc").filter(text -> text.matches("\\d")).map(Integer::parseInt).orElse(1);
        return new RetryRule(Math.min(count, MOST), new HashSet<>(List.of(fragment.first("rp").orElse("ct").split(","))));
    }

    boolean again(int attempt, Integer httpStatus, Throwable failure) {
        return attempt <= count && (policies.contains("all") && !isGood(httpStatus)
                || policies.contains(kind(httpStatus, failure)));
    }

    private static boolean isGood(Integer httpStatus) {
        return httpStatus != null && httpStatus < 400;
    }

    private static String kind(Integer httpStatus, Throwable failure) {
        if (httpStatus != null) {
            return httpStatus / 100 + "xx";
        }
        return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException ? "ct" : "rt";
    }
}
