package org.communicator.core.search;

import java.util.ArrayList;
import java.util.List;
import org.communicator.api.search.FoundMessage.Run;
import org.communicator.api.search.SearchTerms;
import org.communicator.api.search.SearchTerms.Range;

/** The part of a text that is shown of a found message: around the first hit, with the hits marked. Pure. */
final class Excerpt {

    private static final int LENGTH = 240;
    private static final int BEFORE = 60;
    private static final String CUT = "…";

    private Excerpt() {
    }

    static List<Run> of(String text, SearchTerms terms) {
        List<Range> hits = terms.hits(text);
        int first = hits.isEmpty() ? 0 : hits.get(0).start();
        int start = text.length() <= LENGTH || first <= BEFORE ? 0
                : betweenLetters(text, Math.min(first - BEFORE, text.length() - LENGTH));
        int end = betweenLetters(text, Math.min(text.length(), start + LENGTH));
        List<Run> runs = new ArrayList<>();
        add(runs, start > 0 ? CUT : "", false);
        int at = start;
        for (Range hit : hits) {
            if (hit.start() < end) {
                add(runs, text.substring(at, hit.start()), false);
                at = Math.min(end, hit.end());
                add(runs, text.substring(hit.start(), at), true);
            }
        }
        add(runs, text.substring(at, end) + (end < text.length() ? CUT : ""), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean hit) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, hit));
        }
    }

    /** Not between the halves of an emoji. */
    private static int betweenLetters(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)) ? at - 1
                : at;
    }
}
