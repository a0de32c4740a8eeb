package org.communicator.sandbox.webhook;

/** The settings in force. Thread-safe. */
public final class CurrentSettings {

    private volatile Settings settings;

    public CurrentSettings(Settings initial) {
        this.settings = initial;
    }

    public Settings get() {
        return settings;
    }

    public synchronized Settings change(Settings change) {
        settings = settings.changedBy(change);
        return settings;
    }
}
