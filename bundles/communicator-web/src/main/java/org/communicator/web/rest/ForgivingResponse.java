package org.communicator.web.rest;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A response whose reader may go away: pages are closed all the time, which Jersey would log as severe. */
final class ForgivingResponse extends HttpServletResponseWrapper {

    private static final Logger LOG = LoggerFactory.getLogger(ForgivingResponse.class);

    ForgivingResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    @Override
    public void flushBuffer() {
        forgive(super::flushBuffer);
    }

    /** Something that fails when the reader is gone. */
    private interface Write {

        void run() throws IOException;
    }

    private static void forgive(Write write) {
        try {
            write.run();
        } catch (IOException gone) {
            LOG.debug("the reader of an answer is gone", gone);
        }
    }

    private static final class Output extends ServletOutputStream {

        private final ServletOutputStream output;

        Output(ServletOutputStream output) {
            this.output = output;
        }

        @Override
        public void write(int octet) {
            forgive(() -> output.write(octet));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            forgive(() -> output.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            forgive(output::flush);
        }

        @Override
        public void close() {
            forgive(output::close);
        }

        @Override
        public boolean isReady() {
            return output.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            output.setWriteListener(listener);
        }
    }
}
