package org.communicator.itests.stage;

import java.net.URI;
import org.communicator.itests.http.Sandbox;

/**
 * A distribution with the provider that it talks to, and room for a host.
 *
 * @param secrets what they share
 * @param sandboxProcess the provider
 * @param distribution the distribution
 * @param host where a host's pages come from, if there is one
 */
public record Stage(Secrets secrets, SandboxProcess sandboxProcess, Distribution distribution, URI host)
        implements AutoCloseable {

    /** Sets a stage; the distribution waits to be started. */
    public static Stage set(String name) {
        Secrets secrets = Secrets.random();
        URI host = URI.create("http://127.0.0.1:" + FreePort.any());
        SandboxProcess sandbox = SandboxProcess.started(name, secrets);
        Distribution distribution = Distribution.unpacked(name, secrets, sandbox.url())
                .with("COMMUNICATOR_CORS_ORIGINS", host.toString()).with("COMMUNICATOR_WEBHOOKS_ANYWHERE", "true");
        Stage stage = new Stage(secrets, sandbox, distribution, host);
        stage.sandbox().inboundUrl(distribution.url().resolve("/communicator/hooks/sms/twilio/inbound"));
        return stage;
    }

    /** What tests tell the provider. */
    public Sandbox sandbox() {
        return new Sandbox(sandboxProcess.url());
    }

    @Override
    public void close() {
        distribution.close();
        sandboxProcess.close();
    }
}
