package org.communicator.benchmarks.scenario;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.communicator.benchmarks.load.Requests;
import org.communicator.benchmarks.stage.Directory;
import org.communicator.benchmarks.stage.Distribution;

/** Calls of the REST API, byte for byte. */
final class ApiRequests {

    private static final String API = "/communicator/api/v1";

    private final String head;

    ApiRequests(Distribution distribution) {
        this(distribution, distribution.token());
    }

    /** Of somebody with another token. */
    ApiRequests(Distribution distribution, String token) {
        head = " HTTP/1.1\r\nHost: " + distribution.url().substring("http://".length()) + "\r\nAuthorization: Bearer "
                + token + "\r\nAccept: application/json\r\n";
    }

    /** Messages to one client after the other. */
    Requests posts(String mark, int count) {
        return posts(count, i -> mark + " " + i + ": your appointment on Friday is confirmed.");
    }

    /** The same with other texts. */
    Requests posts(int count, IntFunction<String> text) {
        return new Requests(IntStream.range(0, count)
                .mapToObj(i -> post(Directory.client(i), "{\"text\":\"" + text.apply(i) + "\"}")).toList());
    }

    /** The inbox, always its first page. */
    Requests inboxes(int count) {
        return gets(count, i -> "/conversations?limit=50");
    }

    /** The history of one client after the other. */
    Requests histories(int count) {
        return gets(count, i -> "/clients/" + Directory.client(i) + "/messages?limit=50");
    }

    /** Any reads. */
    Requests gets(int count, IntFunction<String> path) {
        return new Requests(IntStream.range(0, count)
                .mapToObj(i -> ascii("GET " + API + path.apply(i) + head + "\r\n")).toList());
    }

    private byte[] post(String client, String body) {
        return ascii("POST " + API + "/clients/" + client + "/messages" + head
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
