package org.communicator.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.operations.Secret;
import org.communicator.store.jpa.database.Database;
import org.communicator.store.jpa.database.DatabaseSettings;
import org.communicator.testkit.store.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class KilledProcessTest {

    private static final int KILLS = 3;
    private static final int ACCEPTED_BEFORE_THE_KILL = 200;
    private static final int ID_LENGTH = 36;

    @TempDir
    private Path directory;

    @Test
    void messagesShouldBeKeptWhenTheProcessIsKilledAfterTheirCommit() throws IOException, InterruptedException {
        String url = "jdbc:h2:file:" + directory.resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE";
        List<MessageId> accepted = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            accepted.addAll(acceptedUntilKilled(url, kill));
        }

        Database database = new Database(settings(url));
        Stores stores = TestDatabase.stores(database);
        List<MessageId> lost = accepted.stream().filter(id -> stores.messages().find(id).isEmpty()).toList();
        database.close();

        assertThat(accepted).hasSizeGreaterThanOrEqualTo(KILLS * ACCEPTED_BEFORE_THE_KILL);
        assertThat(lost).isEmpty();
    }

    /** What every process of this test opens. */
    static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, "sa", new Secret(""), 8);
    }

    private static List<MessageId> acceptedUntilKilled(String url, int run) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
                System.getProperty("java.class.path"), BusyWriter.class.getName(), url, Integer.toString(run))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader output = writer.inputReader()) {
            List<MessageId> accepted = new ArrayList<>();
            String line = output.readLine();
            while (line != null && accepted.size() < ACCEPTED_BEFORE_THE_KILL) {
                accepted.add(MessageId.parse(line));
                line = output.readLine();
            }
            // By its handle, which leaves the output open.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            // What was still said before the kill counts too; a line that was cut off does not.
            String rest = (line == null ? "" : line + "\n") + output.lines().collect(Collectors.joining("\n"));
            rest.lines().filter(each -> each.length() == ID_LENGTH)
                    .map(MessageId::parse).forEach(accepted::add);
            return accepted;
        }
    }
}
