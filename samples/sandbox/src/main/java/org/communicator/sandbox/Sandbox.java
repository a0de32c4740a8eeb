package org.communicator.sandbox;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A stand-in for the text message provider, with telephones to look at. */
public final class Sandbox {

    private Sandbox() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (SandboxServer sandbox = SandboxServer.start(SandboxConfig.from(System.getenv()))) {
            System.out.println("Sandbox listens on http://127.0.0.1:" + sandbox.port() + "/");
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException wrong) {
            stop(wrong.getMessage());
        } catch (IOException busy) {
            stop("The port cannot be opened (COMMUNICATOR_SANDBOX_PORT): " + busy.getMessage());
        }
    }

    private static void stop(String reason) {
        System.err.println("The sandbox does not start. " + reason);
        System.exit(2);
    }
}
