package org.communicator.web.hooks;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What is left of the body of a call that has its answer already. Whoever sends everything before reading the answer
 * would find a broken connection instead of it, so the rest is taken and thrown away: so much of it, and so long, as an
 * honest caller needs. Holds no thread.
 */
final class Leftover implements ReadListener, AsyncListener {

    /** More than any provider sends. */
    static final long MOST = 8 << 20;
    static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int AT_ONCE = 16 << 10;

    private final AsyncContext call;
    private final ServletInputStream body;
    private final byte[] thrownAway = new byte[AT_ONCE];
    private final AtomicBoolean ended = new AtomicBoolean();
    private long taken;

    private Leftover(AsyncContext call, ServletInputStream body) {
        this.call = call;
        this.body = body;
    }

    /** Hands the answer over and ends the call when nothing is left of its body. */
    static void discard(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isComing(request)) {
            return;
        }
        response.flushBuffer();
        AsyncContext call = request.startAsync(request, response);
        call.setTimeout(LONGEST.toMillis());
        Leftover leftover = new Leftover(call, request.getInputStream());
        call.addListener(leftover);
        leftover.body.setReadListener(leftover);
    }

    /** Who asks first whether to send the body does not send it after this answer. */
    private static boolean isComing(HttpServletRequest request) {
        return request.getHeader("Expect") == null
                && (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null);
    }

    @Override
    public void onDataAvailable() throws IOException {
        while (!body.isFinished() && body.isReady()) {
            taken += Math.max(0, body.read(thrownAway));
            if (taken > MOST) {
                end();
                return;
            }
        }
    }

    @Override
    public void onAllDataRead() {
        end();
    }

    @Override
    public void onError(Throwable broken) {
        end();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onError(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        ended.set(true);
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // begun once and never again
    }

    private void end() {
        if (ended.compareAndSet(false, true)) {
            call.complete();
        }
    }
}
