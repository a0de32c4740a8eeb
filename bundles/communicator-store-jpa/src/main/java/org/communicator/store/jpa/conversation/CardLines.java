package org.communicator.store.jpa.conversation;

import java.util.List;
import java.util.stream.Collectors;
import org.communicator.api.conversation.Card;
import org.communicator.api.host.ClientId;

/** How the cards of a message are written down: one a line, its type and its client. */
final class CardLines {

    private static final String LINE = "\n";

    private CardLines() {
    }

    static String text(List<Card> cards) {
        return cards.stream().map(card -> card.type() + " " + card.client().value()).collect(Collectors.joining(LINE));
    }

    static List<Card> cards(String text) {
        return text == null ? List.of() : text.lines().map(CardLines::card).toList();
    }

    /** An id of the host may have spaces, a type has none. */
    private static Card card(String line) {
        int space = line.indexOf(' ');
        return new Card(Card.Type.valueOf(line.substring(0, space)), new ClientId(line.substring(space + 1)));
    }
}
