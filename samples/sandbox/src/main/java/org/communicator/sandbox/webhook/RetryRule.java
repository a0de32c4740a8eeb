package org.communicator.sandbox.webhook;

import java.util.List;
import org.communicator.sandbox.http.Form;

/**
 * When a webhook is posted again: once after a connect failure, or as the URL's fragment {@code #rc=…&rp=…} says
 * (count 0–5; policies ct connect, rt read, 4xx, 5xx, all).
 */
record RetryRule(int count, List<String> policies) {

    private static final int MOST = 5;

    static RetryRule of(String url) {
        int hash = url.indexOf('#');
        Form fragment = Form.parse(hash < 0 ? "" : url.substring(hash + 1));
        int count = fragment.first("rc").filter(text -> text.matches("\\d")).map(Integer::parseInt).orElse(1);
        return new RetryRule(Math.min(count, MOST), List.of(fragment.first("rp").orElse("ct").split(",")));
    }

    boolean again(int attempts, HttpPost.Answer answer) {
        boolean failed = answer.httpStatus() == null || answer.httpStatus() >= 400;
        return failed && attempts <= count && (policies.contains("all") || policies.contains(kind(answer)));
    }

    private static String kind(HttpPost.Answer answer) {
        if (answer.httpStatus() != null) {
            return answer.httpStatus() / 100 + "xx";
        }
        return answer.connected() ? "rt" : "ct";
    }
}
