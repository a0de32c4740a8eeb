package org.communicator.store.jpa.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.communicator.store.jpa.database.JpaTransactions;

/** Makes every component of this bundle that serves a port, with what its constructor asks for, as OSGi would. */
final class Parts {

    private static final Path CLASSES = Path.of("target/classes");

    private final JpaTransactions transactions;

    Parts(JpaTransactions transactions) {
        this.transactions = transactions;
    }

    <T> List<T> all(Class<T> port) {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString()).filter(file -> file.endsWith(".class"))
                    .filter(file -> !file.endsWith("-info.class")).map(Parts::type)
                    .filter(type -> port.isAssignableFrom(type) && !type.isInterface()).sorted(
                            Comparator.comparing(Class::getName))
                    .map(this::made).map(port::cast).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> type(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace('/', '.'), false, Parts.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object made(Class<?> type) {
        Constructor<?> constructor = type.getConstructors()[0];
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(port -> port == JpaTransactions.class ? transactions : all(port).get(0)).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }
}
