package org.communicator.itests.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Between a caller and the server for one call: what the caller says goes through, what the server answers does not. So
 * whatever the server does before it answers is done, and the caller does not know.
 */
final class HoldingProxy implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile Socket caller;

    private HoldingProxy(ServerSocket door, int server) {
        this.door = door;
        this.server = server;
    }

    static HoldingProxy before(int server) {
        try {
            HoldingProxy proxy = new HoldingProxy(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()), server);
            daemon("proxy", proxy::serve);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Waits until the server has answered what the caller will never see. */
    void awaitAnswer(Duration limit) {
        try {
            if (!answered.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the server did not answer within " + limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            if (caller != null) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() throws IOException {
        caller = door.accept();
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
            daemon("proxy-request", () -> caller.getInputStream().transferTo(behind.getOutputStream()));
            while (behind.getInputStream().read() >= 0) {
                answered.countDown();
            }
        }
    }

    private static void daemon(String name, Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // The kill ends the connection.
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}
