package org.communicator.itests.stage;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Plain;

/** The sample host CRM, run as a process on a stage. */
public final class CrmProcess implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(60);

    private final URI url;
    private final Program program;

    private CrmProcess(Stage stage) {
        url = stage.host();
        program = Program.start("host-crm", Layout.target(), Logs.file("host-crm.log"), Map.of(
                "COMMUNICATOR_CRM_PORT", Integer.toString(url.getPort()),
                "COMMUNICATOR_URL", stage.distribution().url().toString(),
                "COMMUNICATOR_SANDBOX_URL", stage.sandboxProcess().url().toString(),
                "COMMUNICATOR_JWT_SECRET", stage.secrets().jwt()),
                List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-jar",
                        Layout.built("samples/host-crm/target/host-crm.jar").toString()));
    }

    /** Starts one and waits until it answers. */
    public static CrmProcess started(Stage stage) {
        CrmProcess crm = new CrmProcess(stage);
        Await.value("the sample CRM answers", BOOT, () -> Optional.of(Plain.get(crm.url.resolve("/login")))
                .filter(answer -> answer.statusCode() == 200), crm.program::lastWords);
        return crm;
    }

    /** Its address, without a path. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        program.close();
    }
}
