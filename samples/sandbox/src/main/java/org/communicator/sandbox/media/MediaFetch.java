package org.communicator.sandbox.media;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.communicator.sandbox.media.MediaShelf.Kept;
import org.communicator.sandbox.message.Media;

/** Fetches the files of messages from whoever sends them, with the provider's limits. */
public final class MediaFetch {

    private static final int TOO_LARGE = 30019;
    private static final int BAD = 21620;
    private static final int MOST = 5 * 1024 * 1024;
    private static final int MOST_OF_OTHERS = 500 * 1024;
    private static final Pattern PICTURE = Pattern.compile("image/(jpeg|jpg|gif|png)");
    private static final Pattern TAKEN = Pattern.compile("(image|audio|video|text)/[a-z0-9.+-]+|application/(pdf|vcard)");

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final MediaShelf shelf;
    private final Executor threads;

    public MediaFetch(MediaShelf shelf, Executor threads) {
        this.shelf = shelf;
        this.threads = threads;
    }

    /**
     * What came of it.
     *
     * @param media the files as they are now
     * @param errorCode null when all is well
     */
    public record Fetched(List<Media> media, Integer errorCode) { }

    /** Fetches all of them. */
    public CompletionStage<Fetched> fetch(List<Media> asked) {
        return asked.isEmpty() ? CompletableFuture.completedFuture(new Fetched(asked, null))
                : CompletableFuture.supplyAsync(() -> all(asked), threads);
    }

    private Fetched all(List<Media> asked) {
        List<Media> media = new ArrayList<>(asked);
        int total = 0;
        for (int i = 0; i < media.size(); i++) {
            try {
                Kept file = one(media.get(i).url());
                total += file.content().length;
                if (total > MOST || file.content().length > limit(file.contentType())) {
                    return new Fetched(media, TOO_LARGE);
                }
                media.set(i, new Media(media.get(i).url(), file.contentType(), shelf.put(file)));
            } catch (IOException | IllegalArgumentException bad) {
                return new Fetched(media, BAD);
            }
        }
        return new Fetched(media, null);
    }

    private Kept one(String url) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(15)).build();
        try {
            HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT)
                        .replaceAll("\\s*;.*", "");
                if (answer.statusCode() != 200 || !TAKEN.matcher(type).matches()) {
                    throw new IOException("HTTP " + answer.statusCode() + ", " + type);
                }
                return new Kept(type, body.readNBytes(MOST + 1), 0);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }

    private static int limit(String type) {
        return PICTURE.matcher(type).matches() ? MOST : MOST_OF_OTHERS;
    }
}
