package org.communicator.sandbox.http;

import java.util.concurrent.CompletionStage;

/** Serves requests without blocking: what takes time completes the answer later. */
@FunctionalInterface
public interface Resource {

    CompletionStage<Reply> serve(Request request);
}
