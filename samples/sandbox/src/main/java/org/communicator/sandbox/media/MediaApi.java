package org.communicator.sandbox.media;

import java.util.Map;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.media.MediaShelf.Kept;

/**
 * The files as the provider gives them out: its API, where one must be known, sends on to a store of files elsewhere, which
 * refuses whoever shows a password.
 */
public final class MediaApi {

    /** Where the store of files is. */
    public static final String STORE = "/store/";

    private final MediaShelf shelf;
    private final String store;

    /** @param store the address of the store of files, without a path */
    public MediaApi(MediaShelf shelf, String store) {
        this.shelf = shelf;
        this.store = store;
    }

    /** {@code GET …/Messages/{}/Media/{}}; 404 when there is no such file, or not yet. */
    public Reply show(String sid) {
        return shelf.ask(sid).map(file -> new Reply(307, Map.of("Location", store + STORE + sid), new byte[0]))
                .orElseGet(() -> Reply.text(404, "There is no such file."));
    }

    /** {@code DELETE …/Messages/{}/Media/{}}. */
    public Reply delete(String sid) {
        return shelf.remove(sid) ? Reply.noContent() : Reply.text(404, "There is no such file.");
    }

    /** The store of files. */
    public Reply store(Request request) {
        if (request.header("Authorization").isPresent()) {
            return Reply.text(400, "Only one way of showing who one is may be used.");
        }
        return content(request.path().substring(STORE.length()));
    }

    /** A file as the phone page shows it. */
    public Reply content(String sid) {
        return shelf.find(sid).map(MediaApi::file).orElseGet(() -> Reply.text(404, "There is no such file."));
    }

    private static Reply file(Kept file) {
        return new Reply(200, Map.of("Content-Type", file.contentType(), "Content-Security-Policy",
                "sandbox; default-src 'none'"), file.content());
    }
}
