package org.communicator.camel;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.communicator.camel.file.RouteValues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;

/**
 * What an administrator says for his routes, in {@code etc/org.communicator.routes.cfg}: any names and values, which the
 * files of routes use in double braces. It stays when they change, so that no route has to go.
 */
@Component(service = RouteSettings.class, configurationPid = RouteSettings.PID)
public final class RouteSettings {

    /** The PID, which also names the file. */
    static final String PID = "org.communicator.routes";

    private static final String DIRECTORY = "communicator/routes";

    private final RouteValues values = new RouteValues();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Path directory;

    @Activate
    public RouteSettings(Map<String, Object> properties) {
        this(properties, Path.of(System.getProperty("karaf.etc", "etc")).resolve(DIRECTORY));
    }

    RouteSettings(Map<String, Object> properties, Path directory) {
        this.directory = directory;
        values.set(texts(properties));
    }

    /** Takes new values; the routes are made anew with them. */
    @Modified
    public void modified(Map<String, Object> properties) {
        values.set(texts(properties));
        changed.set(true);
    }

    RouteValues values() {
        return values;
    }

    Path directory() {
        return directory;
    }

    /** Whether the values have changed since this was asked before. */
    boolean takeChange() {
        return changed.getAndSet(false);
    }

    private static Map<String, String> texts(Map<String, Object> properties) {
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}
