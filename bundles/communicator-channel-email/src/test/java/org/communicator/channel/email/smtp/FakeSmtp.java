package org.communicator.channel.email.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers as a test wants. Answers are by command; the end of a mail is {@value #END}. */
final class FakeSmtp implements AutoCloseable {

    static final String END = ".";
    /** An answer that is none: the connection breaks instead. */
    static final String BREAK = "break";

    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();
    final Map<String, String> answers = new ConcurrentHashMap<>();

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeSmtp() throws IOException {
        socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            }
        } catch (SocketException closed) {
            // the test is over
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(),
                    StandardCharsets.US_ASCII));
            say(client, answers.getOrDefault("", "220 fake"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!command(client, in, line)) {
                    return;
                }
            }
        } catch (IOException gone) {
            // whoever hangs up has hung up
        }
    }

    private boolean command(Socket client, BufferedReader in, String line) throws IOException {
        commands.add(line);
        String word = line.split("[ :]")[0].toUpperCase();
        String answer = answers.getOrDefault(word, usual(word));
        if (answer.equals(BREAK)) {
            return false;
        }
        say(client, answer);
        return !answer.startsWith("354") || end(client, in);
    }

    private boolean end(Socket client, BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); !END.equals(line); line = in.readLine()) {
            if (line == null) {
                return false;
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        String answer = answers.getOrDefault(END, "250 2.0.0 taken");
        if (answer.equals(BREAK) || !answer.matches("[45].*")) {
            mails.add(String.join("\r\n", lines) + "\r\n");
        }
        if (answer.equals(BREAK)) {
            return false;
        }
        say(client, answer);
        return true;
    }

    private static String usual(String word) {
        return switch (word) {
            case "EHLO" -> "250-fake\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN";
            case "DATA" -> "354 go on";
            case "AUTH" -> "235 2.7.0 welcome";
            case "QUIT" -> "221 bye";
            default -> "250 2.0.0 fine";
        };
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        threads.shutdownNow();
    }
}
