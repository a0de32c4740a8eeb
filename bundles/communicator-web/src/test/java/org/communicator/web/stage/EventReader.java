package org.communicator.web.stage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads a stream of events from a socket, byte for byte as it comes, chunk sizes taken out. */
public final class EventReader implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final BufferedReader lines;

    /** One event or comment. */
    public record Event(String id, String name, String data, boolean comment) {
    }

    public EventReader(WebServer server, String token, String... headers) throws IOException {
        this(server, token, 0, headers);
    }

    /** With a receive buffer of about that size; 0 for the usual one. */
    public EventReader(WebServer server, String token, int receiveBuffer, String... headers) throws IOException {
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        StringBuilder request = new StringBuilder("GET /communicator/api/v1/events HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ")
                .append(token).append("\r\nAccept: text/event-stream\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(unchunked(socket.getInputStream()), StandardCharsets.UTF_8));
    }

    /** The next event or comment; null at the end. */
    public Event next() throws IOException {
        List<String> block = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return event(block);
            }
            block.add(line);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static Event event(List<String> block) {
        return new Event(field(block, "id: "), field(block, "event: "), field(block, "data: "),
                block.get(0).startsWith(":"));
    }

    private static String field(List<String> block, String name) {
        return block.stream().filter(line -> line.startsWith(name)).map(line ->
                line.substring(name.length())).findFirst().orElse(null);
    }

    private static InputStream unchunked(InputStream raw) throws IOException {
        String head = line(raw);
        if (!head.contains(" 200 ")) {
            throw new IOException(head);
        }
        while (!line(raw).isEmpty()) {
            // headers are not looked at
        }
        return new InputStream() {
            private int left;

            @Override
            public int read() throws IOException {
                while (left == 0) {
                    String size = line(raw);
                    if (size.isEmpty()) {
                        size = line(raw);
                    }
                    if (size.isEmpty() || Integer.parseInt(size, 16) == 0) {
                        return -1;
                    }
                    left = Integer.parseInt(size, 16);
                }
                left--;
                return raw.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int one = read();
                if (one < 0) {
                    return -1;
                }
                bytes[offset] = (byte) one;
                return 1;
            }
        };
    }

    private static String line(InputStream raw) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = raw.read(); next >= 0 && next != '\n'; next = raw.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
