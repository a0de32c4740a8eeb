package org.communicator.store.jpa.database;

import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What EclipseLink has to say, one level quieter than it thinks: every failure also comes back as an exception and is
 * logged where it is handled. Messages only, for exceptions of databases quote values.
 */
public final class SlfSessionLog extends AbstractSessionLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.communicator.store.jpa.eclipselink");

    @Override
    public void log(SessionLogEntry entry) {
        if (entry.hasException()) {
            LOG.debug("EclipseLink: {}", entry.getException().getClass().getName());
        } else if (entry.getLevel() >= SessionLog.WARNING) {
            LOG.info("EclipseLink: {}", formatMessage(entry));
        } else {
            LOG.debug("EclipseLink: {}", formatMessage(entry));
        }
    }
}
