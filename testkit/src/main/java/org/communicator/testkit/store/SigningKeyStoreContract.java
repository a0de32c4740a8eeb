package org.communicator.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.communicator.api.store.SigningKeyStore;
import org.junit.jupiter.api.Test;

/** What every {@link SigningKeyStore} keeps to. */
public interface SigningKeyStoreContract {

    /** The store under test, empty. Called once, at the beginning of each test. */
    SigningKeyStore emptyKeys();

    @Test
    default void keyShouldStayWhatWasKeptFirst() {
        SigningKeyStore keys = emptyKeys();

        assertThat(keys.key("links", bytes(1))).isEqualTo(bytes(1));
        assertThat(keys.key("links", bytes(2))).isEqualTo(bytes(1));
        assertThat(keys.key("others", bytes(3))).isEqualTo(bytes(3));
    }

    @Test
    default void keyShouldBeTheSameForAllWhoAskAtOnce() throws Exception {
        SigningKeyStore keys = emptyKeys();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                byte[] proposal = bytes(number);
                answers.add(threads.submit(() -> keys.key("links", proposal)));
            }
            byte[] first = answers.get(0).get();
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static byte[] bytes(int seed) {
        byte[] bytes = new byte[32];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
