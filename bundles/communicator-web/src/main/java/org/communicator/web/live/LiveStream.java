package org.communicator.web.live;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communicator.api.live.LiveEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open stream. Events come in from any thread and wait in a queue; only the {@link LiveWriter} writes, and only
 * while the connection takes more. Who does not keep up loses the stream and resumes with a new one.
 */
final class LiveStream implements Consumer<LiveEvent>, WriteListener {

    /** How many events may wait for a reader who had caught up before. */
    static final int PATIENCE = 1024;
    /** How many events may wait for a reader who is still told what happened while away. */
    static final int CATCHING_UP = 16_384;

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final byte[] COMMENT = ": \n\n".getBytes(StandardCharsets.US_ASCII);

    private final Queue<LiveEvent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final AtomicBoolean finished = new AtomicBoolean();
    private final LiveWriter writer;
    private final Instant expiry;
    private final Runnable onFinished;
    private volatile AsyncContext exchange;
    private volatile Instant nextHeartbeat;
    private volatile boolean writable;
    private volatile boolean caughtUp;
    private volatile boolean heartbeatDue;
    private volatile boolean ending;
    private volatile boolean gone;
    private boolean unflushed;

    LiveStream(LiveWriter writer, Instant now, Instant expiry, Consumer<LiveStream> onFinished) {
        this.writer = writer;
        this.expiry = expiry;
        this.nextHeartbeat = now.plus(HEARTBEAT);
        this.onFinished = () -> onFinished.accept(this);
    }

    /** Begins to write to a connection. */
    void start(AsyncContext context) throws IOException {
        exchange = context;
        context.setTimeout(0);
        try {
            context.getResponse().getOutputStream().setWriteListener(this);
        } catch (IOException | RuntimeException broken) {
            finish();
            throw broken;
        }
    }

    @Override
    public void accept(LiveEvent event) {
        if (ending) {
            throw new IllegalStateException("the stream is closed");
        }
        if (size.incrementAndGet() > (caughtUp ? PATIENCE : CATCHING_UP)) {
            LOG.debug("a live stream is closed because its reader does not keep up");
            waiting.clear();
            end();
            throw new IllegalStateException("the reader does not keep up");
        }
        waiting.add(event);
        writer.wake(this);
    }

    /** Called once in a while: sends heartbeats and ends what has expired. */
    void tick(Instant now) {
        if (!now.isBefore(expiry)) {
            end();
        } else if (!now.isBefore(nextHeartbeat)) {
            nextHeartbeat = now.plus(HEARTBEAT);
            heartbeatDue = true;
            writer.wake(this);
        }
    }

    /** Closes the stream after what can be written at once. */
    void end() {
        ending = true;
        writer.wake(this);
    }

    @Override
    public void onWritePossible() {
        writable = true;
        writer.wake(this);
    }

    /** The writer may be in the middle of what just failed, so it ends the stream itself. */
    @Override
    public void onError(Throwable failure) {
        gone = true;
        writer.wake(this);
    }

    boolean claim() {
        return claimed.compareAndSet(false, true);
    }

    /** By the {@link LiveWriter} only. */
    void write(Function<LiveEvent, byte[]> text) {
        claimed.set(false);
        if (!(writable || gone) || finished.get()) {
            return;
        }
        try {
            if (gone) {
                finish();
            } else {
                writeWhileReady(exchange.getResponse().getOutputStream(), text);
            }
        } catch (IOException | RuntimeException broken) {
            LOG.debug("a live stream broke", broken);
            finish();
        }
    }

    /** A stream is ended only while it is ready: what is under way would otherwise be cut off in the middle. */
    private void writeWhileReady(ServletOutputStream output, Function<LiveEvent, byte[]> text) throws IOException {
        while (output.isReady()) {
            if (!writeNext(output, text)) {
                caughtUp = true;
                if (ending) {
                    finish();
                }
                return;
            }
        }
    }

    private boolean writeNext(ServletOutputStream output, Function<LiveEvent, byte[]> text) throws IOException {
        LiveEvent event = waiting.poll();
        if (event != null) {
            size.decrementAndGet();
            output.write(text.apply(event));
            unflushed = true;
        } else if (heartbeatDue) {
            heartbeatDue = false;
            output.write(COMMENT);
            unflushed = true;
        } else if (unflushed) {
            unflushed = false;
            output.flush();
        } else {
            return false;
        }
        return true;
    }

    private void finish() {
        ending = true;
        if (finished.compareAndSet(false, true)) {
            onFinished.run();
            exchange.complete();
        }
    }
}
