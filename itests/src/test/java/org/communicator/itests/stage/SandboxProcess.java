package org.communicator.itests.stage;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communicator.itests.Await;
import org.communicator.itests.http.Plain;

/** The stand-in for the provider, run as a process. */
public final class SandboxProcess implements AutoCloseable {

    private static final Duration BOOT = Duration.ofSeconds(60);
    private static final String CALLBACK_DELAY_MILLIS = "20";

    private final int port = FreePort.any();
    private final Program program;

    private SandboxProcess(String name, Secrets secrets) {
        Path log = Logs.file(name + "-sandbox.log");
        program = Program.start("sandbox", Layout.target(), log, Map.of(
                "COMMUNICATOR_SANDBOX_PORT", Integer.toString(port),
                "COMMUNICATOR_SANDBOX_CALLBACK_DELAY_MS", CALLBACK_DELAY_MILLIS,
                "COMMUNICATOR_TWILIO_ACCOUNT_SID", secrets.twilioSid(),
                "COMMUNICATOR_TWILIO_AUTH_TOKEN", secrets.twilioToken()),
                List.of("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-jar",
                        Layout.built("samples/sandbox/target/sandbox.jar").toString()));
    }

    /** Starts one and waits until it answers. */
    public static SandboxProcess started(String name, Secrets secrets) {
        SandboxProcess sandbox = new SandboxProcess(name, secrets);
        Await.value("the sandbox answers", BOOT, () -> Optional.of(Plain.get(sandbox.url().resolve("/sandbox/api/health")))
                .filter(answer -> answer.statusCode() == 200), sandbox.program::lastWords);
        return sandbox;
    }

    /** Its address, without a path. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        program.close();
    }
}
