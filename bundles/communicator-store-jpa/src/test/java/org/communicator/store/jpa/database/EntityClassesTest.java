package org.communicator.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.Test;

final class EntityClassesTest {

    @Test
    void entitiesShouldBeWovenWhenTheBundleIsBuilt() throws ClassNotFoundException {
        for (String name : EntityClasses.names()) {
            assertThat(PersistenceWeaved.class).as(name).isAssignableFrom(Class.forName(name));
        }
    }

    @Test
    void namesShouldListEveryEntity() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> entities = sources.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith("Entity.java")).map(name -> name.replace(".java", "")).toList();

            assertThat(EntityClasses.names()).map(name -> name.substring(name.lastIndexOf('.') + 1))
                    .containsExactlyInAnyOrderElementsOf(entities).isNotEmpty();
        }
    }
}
