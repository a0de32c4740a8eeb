package org.communicator.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ChannelClassLoaderTest {

    private static final String OURS = ChannelClassLoaderTest.class.getName();
    private static final String FILE = "ours.txt";

    @Test
    void loaderShouldSeeTheChannelsClassesAndResourcesBesideCamels() throws Exception {
        ChannelClassLoader loader = new ChannelClassLoader(ClassLoader.getPlatformClassLoader());
        assertThatThrownBy(() -> loader.loadClass(OURS)).isInstanceOf(ClassNotFoundException.class);

        loader.add(bundle("nothing of it"));
        loader.add(bundle(OURS));

        assertThat(loader.loadClass(OURS)).isEqualTo(ChannelClassLoaderTest.class);
        assertThat(loader.getResource(FILE)).hasProtocol("file");
        assertThat(Collections.list(loader.getResources(FILE))).hasSize(1);
    }

    @Test
    void loaderShouldTakeCamelsOwnFirst() throws Exception {
        ChannelClassLoader loader = new ChannelClassLoader(getClass().getClassLoader());
        loader.add(bundle(OURS));

        assertThat(loader.loadClass(CamelContext.class.getName())).isEqualTo(CamelContext.class);
        assertThat(loader.getResource("nosuchfile")).isNull();
    }

    private static Bundle bundle(String type) {
        return (Bundle) Proxy.newProxyInstance(Bundle.class.getClassLoader(), new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "loadClass" -> load(type, (String) arguments[0]);
                    case "getResource" -> type.equals(OURS) && FILE.equals(arguments[0]) ? url() : null;
                    case "getResources" -> type.equals(OURS) ? Collections.enumeration(List.of(url())) : null;
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }

    private static Class<?> load(String has, String asked) throws ClassNotFoundException {
        if (!has.equals(asked)) {
            throw new ClassNotFoundException(asked);
        }
        return ChannelClassLoaderTest.class;
    }

    private static URL url() throws IOException {
        return new URL("file:/" + FILE);
    }
}
