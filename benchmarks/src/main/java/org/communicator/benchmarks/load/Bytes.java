package org.communicator.benchmarks.load;

/** Looks for bytes in bytes. */
final class Bytes {

    private Bytes() {
    }

    /** Where it first stands at or after {@code from} and wholly before {@code to}; -1 if nowhere. */
    static int indexOf(byte[] text, byte[] what, int from, int to) {
        for (int at = from; at <= to - what.length; at++) {
            if (isAt(text, what, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] text, byte[] what, int at) {
        for (int i = 0; i < what.length; i++) {
            if (text[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
