package org.communicator.store.jpa.database;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** The migrations of this bundle, by name: looking through class paths takes longer than migrating. */
final class MigrationScripts implements ResourceProvider {

    /** Every file of {@code db/migration}, in order. A file that was released never changes. */
    static final List<String> NAMES = List.of(
            "V1__conversations.sql",
            "V2__directory.sql",
            "V3__team.sql",
            "V4__consent.sql",
            "V5__search.sql",
            "V5_1__recipients.sql",
            "V5_2__confirmed_clients.sql",
            "V5_3__words_by_location.sql",
            "V5_4__search_by_channel.sql",
            "V6__repeated_requests.sql",
            "V6_1__webhooks.sql",
            "V7__privacy.sql",
            "V7_1__passed_messages.sql",
            "V8__time.sql",
            "V9__batches.sql",
            "V10__people.sql",
            "V11__inbox.sql",
            "V11_1__templates.sql",
            "V15__guests.sql",
            "V16__failure_kinds.sql",
            "V17__fallback.sql",
            "V18__attachments.sql",
            "V18_1__uploads.sql",
            "V18_2__signing_keys.sql");

    private static final String FOLDER = "db/migration/";

    @Override
    public LoadableResource getResource(String name) {
        return NAMES.stream().filter(each -> name.endsWith(each)).findFirst().map(Script::new).orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return NAMES.stream().filter(name -> name.startsWith(prefix))
                .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith))
                .<LoadableResource>map(Script::new).toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            InputStream script = MigrationScripts.class.getClassLoader().getResourceAsStream(FOLDER + name);
            if (script == null) {
                throw new IllegalStateException("the bundle has no " + FOLDER + name);
            }
            return new InputStreamReader(script, StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
