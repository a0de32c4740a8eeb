package org.communicator.store.jpa.database;

import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flyway's log, a level or two quieter: what matters comes back as a result or an exception.
 * Flyway makes it by its name.
 */
public final class QuietFlywayLog implements LogCreator {

    @Override
    public Log createLogger(Class<?> origin) {
        return new Quiet(LoggerFactory.getLogger(origin));
    }

    private record Quiet(Logger log) implements Log {

        @Override
        public boolean isDebugEnabled() {
            return log.isTraceEnabled();
        }

        @Override
        public void debug(String message) {
            log.trace(message);
        }

        @Override
        public void info(String message) {
            log.debug(message);
        }

        @Override
        public void warn(String message) {
            log.debug(message);
        }

        @Override
        public void error(String message) {
            log.info(message);
        }

        @Override
        public void error(String message, Exception cause) {
            log.info("{} ({})", message, cause.getClass().getName());
        }

        @Override
        public void notice(String message) {
            log.debug(message);
        }
    }
}
