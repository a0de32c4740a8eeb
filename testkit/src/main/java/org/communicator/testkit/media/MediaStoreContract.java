package org.communicator.testkit.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaStore;
import org.communicator.api.media.MediaStore.Put;
import org.communicator.api.media.MediaStore.Put.Stored;
import org.communicator.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What every {@link MediaStore} does. */
public interface MediaStoreContract {

    /** The size that the tests allow. */
    long MOST = 10_000_000;

    /** The store under test, empty, which goes by that clock. Called once in each test. */
    MediaStore emptyMedia(TestClock clock) throws Exception;

    @Test
    default void openShouldGiveWhatWasPut() throws Exception {
        MediaStore store = emptyMedia(TestClock.atNoon());
        byte[] content = bytes(300_000, 1);

        Stored stored = put(store, content);

        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.digest()).isEqualTo(digest(content));
        assertThat(read(store, stored.digest())).isEqualTo(content);
    }

    @Test
    default void openShouldGiveNothingWhenItWasNeverPut() throws Exception {
        MediaStore store = emptyMedia(TestClock.atNoon());

        assertThat(store.open(digest(bytes(3, 1)))).isEmpty();
    }

    @Test
    default void putShouldKeepContentWithoutBytes() throws Exception {
        MediaStore store = emptyMedia(TestClock.atNoon());

        Stored stored = put(store, new byte[0]);

        assertThat(stored.size()).isZero();
        assertThat(read(store, stored.digest())).isEmpty();
    }

    @Test
    default void putShouldKeepOnceWhatComesTwice() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        byte[] content = bytes(5_000, 1);

        assertThat(put(store, content)).isEqualTo(put(store, content));

        clock.advance(Duration.ofHours(1));
        assertThat(store.list(Optional.empty(), clock.instant(), 10)).containsExactly(digest(content));
        assertThat(read(store, digest(content))).isEqualTo(content);
    }

    @Test
    default void putShouldTakeWhatIsJustNotTooLong() throws Exception {
        MediaStore store = emptyMedia(TestClock.atNoon());

        assertThat(store.put(new ByteArrayInputStream(bytes(1_000, 1)), 1_000)).isInstanceOf(Stored.class);
    }

    @Test
    default void putShouldKeepNothingWhenItIsTooLong() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);

        Put put = store.put(new ByteArrayInputStream(bytes(1_001, 1)), 1_000);

        assertThat(put).isEqualTo(new Put.TooLong(1_000));
        assertThat(everything(store, clock)).isEmpty();
    }

    @Test
    default void putShouldEndSoonWhenTheContentNeverDoes() throws Exception {
        MediaStore store = emptyMedia(TestClock.atNoon());
        AtomicLong given = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                given.incrementAndGet();
                return 'a';
            }
        };

        assertThat(store.put(endless, 100_000)).isInstanceOf(Put.TooLong.class);

        assertThat(given).hasValueLessThan(1_000_000);
    }

    @Test
    default void putShouldKeepNothingWhenTheContentBreaksOff() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        InputStream broken = new InputStream() {
            private int left = 70_000;

            @Override
            public int read() throws IOException {
                if (left == 0) {
                    throw new IOException("the caller hung up");
                }
                left--;
                return 'a';
            }
        };

        assertThatThrownBy(() -> store.put(broken, MOST)).isInstanceOf(IOException.class)
                .hasMessage("the caller hung up");
        assertThat(everything(store, clock)).isEmpty();
    }

    @Test
    default void putShouldKeepOneWhenManyBringTheSameAtOnce() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        byte[] content = bytes(200_000, 1);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Stored>> puts = threads.invokeAll(Collections.nCopies(8, () -> put(store, content)));
            for (Future<Stored> each : puts) {
                assertThat(each.get()).isEqualTo(new Stored(digest(content), content.length));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(everything(store, clock)).containsExactly(digest(content));
        assertThat(read(store, digest(content))).isEqualTo(content);
    }

    @Test
    default void listShouldGoThroughAllByTheirNames() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        List<MediaDigest> kept = new ArrayList<>();
        for (int seed = 0; seed < 25; seed++) {
            kept.add(put(store, bytes(100, seed)).digest());
        }
        clock.advance(Duration.ofSeconds(1));

        List<MediaDigest> listed = new ArrayList<>();
        List<MediaDigest> page = store.list(Optional.empty(), clock.instant(), 10);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            listed.addAll(page);
            page = store.list(Optional.of(listed.get(listed.size() - 1)), clock.instant(), 10);
        }

        assertThat(listed).isEqualTo(kept.stream().sorted(Comparator.naturalOrder()).toList());
    }

    @Test
    default void listShouldLeaveOutWhatWasPutSince() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        MediaDigest old = put(store, bytes(10, 1)).digest();
        put(store, bytes(10, 2));
        clock.advance(Duration.ofHours(1));
        Instant moment = clock.instant();
        put(store, bytes(10, 2));
        put(store, bytes(10, 3));

        assertThat(store.list(Optional.empty(), moment, 10)).containsExactly(old);
    }

    @Test
    default void deleteShouldTakeItAwayForGood() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        MediaDigest gone = put(store, bytes(10, 1)).digest();
        MediaDigest stays = put(store, bytes(10, 2)).digest();
        clock.advance(Duration.ofHours(1));

        assertThat(store.delete(gone, clock.instant())).isTrue();

        assertThat(store.open(gone)).isEmpty();
        assertThat(store.delete(gone, clock.instant())).isFalse();
        assertThat(everything(store, clock)).containsExactly(stays);
        assertThat(put(store, bytes(10, 1)).digest()).isEqualTo(gone);
        assertThat(read(store, gone)).isEqualTo(bytes(10, 1));
    }

    @Test
    default void deleteShouldKeepItWhenItWasPutAgainSince() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        byte[] content = bytes(10, 1);
        put(store, content);
        clock.advance(Duration.ofHours(1));
        Instant listed = clock.instant();
        put(store, content);

        assertThat(store.delete(digest(content), listed)).isFalse();

        assertThat(read(store, digest(content))).isEqualTo(content);
    }

    @Test
    default void openedContentShouldBeItselfOrFailWhenItIsDeletedMeanwhile() throws Exception {
        TestClock clock = TestClock.atNoon();
        MediaStore store = emptyMedia(clock);
        byte[] content = bytes(400_000, 1);
        put(store, content);
        clock.advance(Duration.ofHours(1));

        try (InputStream open = store.open(digest(content)).orElseThrow()) {
            byte[] first = open.readNBytes(10);
            store.delete(digest(content), clock.instant());

            assertThat(first).isEqualTo(Arrays.copyOf(content, 10));
            assertThat(restOrFailure(open)).isIn((Object) HexFormat.of().formatHex(content, 10, content.length), "failed");
        }
    }

    private static Stored put(MediaStore store, byte[] content) throws IOException {
        return (Stored) store.put(new ByteArrayInputStream(content), MOST);
    }

    private static String restOrFailure(InputStream open) {
        try {
            return HexFormat.of().formatHex(open.readAllBytes());
        } catch (IOException failed) {
            return "failed";
        }
    }

    private static byte[] read(MediaStore store, MediaDigest digest) throws IOException {
        try (InputStream content = store.open(digest).orElseThrow()) {
            return content.readAllBytes();
        }
    }

    private static List<MediaDigest> everything(MediaStore store, TestClock clock) {
        return store.list(Optional.empty(), clock.instant().plus(Duration.ofDays(1)), 100);
    }

    private static byte[] bytes(int length, long seed) {
        byte[] content = new byte[length];
        new Random(seed).nextBytes(content);
        return content;
    }

    private static MediaDigest digest(byte[] content) throws GeneralSecurityException {
        return new MediaDigest(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }
}
