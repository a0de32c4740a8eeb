package org.communicator.camel;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.Bundle;

/** Sees what is in Camel's bundle first, then what is in the bundles that a channel's routes come from. */
final class ChannelClassLoader extends ClassLoader {

    private final List<Bundle> bundles = new CopyOnWriteArrayList<>();

    ChannelClassLoader(ClassLoader camel) {
        super(camel);
    }

    void add(Bundle bundle) {
        if (!bundles.contains(bundle)) {
            bundles.add(bundle);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (Bundle bundle : bundles) {
            try {
                return bundle.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return bundles.stream().map(bundle -> bundle.getResource(name)).filter(Objects::nonNull).findFirst()
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = new ArrayList<>();
        for (Bundle bundle : bundles) {
            Enumeration<URL> resources = bundle.getResources(name);
            if (resources != null) {
                found.addAll(Collections.list(resources));
            }
        }
        return Collections.enumeration(found);
    }
}
