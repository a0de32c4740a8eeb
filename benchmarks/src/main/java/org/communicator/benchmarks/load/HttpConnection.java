package org.communicator.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A connection that is kept alive, as cheap as it can be: the request's bytes are ready, of the answer only the
 * status and the length are looked at. For one thread.
 */
final class HttpConnection implements AutoCloseable {

    private static final int BUFFER = 64 << 10;
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final byte[] answer = new byte[BUFFER];
    private final ByteBuffer incoming = ByteBuffer.wrap(answer);
    private int length;

    HttpConnection(int port) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    /** Sends a request, reads the answer to its end and gives its status. */
    int exchange(byte[] request) throws IOException {
        for (ByteBuffer out = ByteBuffer.wrap(request); out.hasRemaining();) {
            channel.write(out);
        }
        length = 0;
        int head = readHead();
        int status = Integer.parseInt(text(STATUS_AT, STATUS_AT + 3));
        skipBody(head);
        return status;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private int readHead() throws IOException {
        for (int from = 0;; from = Math.max(0, length - HEAD_END.length)) {
            read();
            int end = Bytes.indexOf(answer, HEAD_END, from, length);
            if (end >= 0) {
                return end + HEAD_END.length;
            }
        }
    }

    private void skipBody(int head) throws IOException {
        String headers = text(0, head).toLowerCase(Locale.ROOT);
        int given = headers.indexOf("\r\ncontent-length:");
        if (given >= 0) {
            int from = given + "\r\ncontent-length:".length();
            skip(head + Integer.parseInt(headers.substring(from, headers.indexOf('\r', from)).strip()));
        } else if (headers.contains("\r\ntransfer-encoding: chunked")) {
            skipChunks();
        }
    }

    private void skip(int total) throws IOException {
        for (int missing = total - length; missing > 0;) {
            incoming.clear().limit(Math.min(missing, BUFFER));
            missing -= received();
        }
    }

    /** What is measured answers in JSON, in which the end of the last chunk cannot stand. */
    private void skipChunks() throws IOException {
        while (Bytes.indexOf(answer, LAST_CHUNK, Math.max(0, length - LAST_CHUNK.length), length) < 0) {
            if (length > BUFFER / 2) {
                System.arraycopy(answer, length - LAST_CHUNK.length, answer, 0, LAST_CHUNK.length);
                length = LAST_CHUNK.length;
            }
            read();
        }
    }

    private void read() throws IOException {
        incoming.clear().position(length);
        length += received();
    }

    private int received() throws IOException {
        int count = channel.read(incoming);
        if (count < 0) {
            throw new EOFException("the server closed the connection");
        }
        if (count == 0) {
            throw new IOException("the head of the answer is too long");
        }
        return count;
    }

    private String text(int from, int to) {
        return new String(answer, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
