package org.communicator.sandbox.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Handsets that sent STOP, for each number they sent it to, until they send START. Thread-safe. */
public final class OptOuts {

    private static final int CAPACITY = 10_000;
    private static final Set<String> OUT =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> IN = Set.of("START", "YES", "UNSTOP");

    private final Set<Pair> pairs = new LinkedHashSet<>();

    /** The whole body must be the word, as with Twilio. */
    public synchronized void note(Message inbound) {
        String word = inbound.body().strip().toUpperCase(Locale.ROOT);
        Pair pair = new Pair(inbound.from(), inbound.to());
        if (OUT.contains(word) && pairs.size() < CAPACITY) {
            pairs.add(pair);
        } else if (IN.contains(word)) {
            pairs.remove(pair);
        }
    }

    /** @param ours null with a messaging service, whose numbers are stopped together */
    public synchronized boolean stops(String ours, String handset) {
        return ours == null ? !stoppedBy(handset).isEmpty() : pairs.contains(new Pair(handset, ours));
    }

    /** The business's numbers that may not write to this handset. */
    public synchronized List<String> stoppedBy(String handset) {
        return pairs.stream().filter(pair -> pair.handset.equals(handset)).map(Pair::ours).toList();
    }

    public synchronized void clear() {
        pairs.clear();
    }

    private record Pair(String handset, String ours) { }
}
