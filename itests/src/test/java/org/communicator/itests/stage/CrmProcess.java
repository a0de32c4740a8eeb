package org.communicator.itests.stage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Plain;

/** The sample CRM, run as a process where the stage has its host. */
public final class CrmProcess implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(60);

    private final Program program;

    private CrmProcess(Stage stage) {
        Path log = Logs.file("crm.log");
        program = Program.start("crm", Layout.target(), log, Map.of(
                "COMMUNICATOR_CRM_PORT", Integer.toString(stage.host().getPort()),
                "COMMUNICATOR_URL", stage.distribution().url().toString(),
                "COMMUNICATOR_SANDBOX_URL", withoutSlash(stage.sandboxProcess().url()),
                "COMMUNICATOR_JWT_SECRET", stage.secrets().jwt()),
                List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-jar",
                        Layout.built("samples/host-crm/target/host-crm.jar").toString()));
    }

    /** Starts it and waits until it answers. */
    public static CrmProcess started(Stage stage) {
        CrmProcess crm = new CrmProcess(stage);
        Await.value("the CRM answers", BOOT, () -> Optional.of(Plain.get(stage.host().resolve("/login")))
                .filter(answer -> answer.statusCode() == 200), crm.program::lastWords);
        return crm;
    }

    @Override
    public void close() {
        program.close();
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/$", "");
    }
}
