package org.communicator.web.json;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Card;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.MessageId;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.conversation.Timing;

/**
 * What a staff member wants to send.
 *
 * @param anyway whether it is to be sent although the client's quiet hours are on
 * @param seen the newest message that the author saw
 */
public record NewMessageJson(String text, String from, String to, List<CardJson> cards, String sendAt, Boolean cancelOnReply,
        Boolean anyway, String seen) {

    public NewMessageJson {
        cards = cards == null ? List.of() : List.copyOf(cards);
    }

    /**
     * The message, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewMessage toMessage(Optional<String> idempotencyKey) {
        Input body = Input.body();
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        body.at("from").matches(Forms.SENDER, from, "a number in E.164 or a short code");
        body.at("to").matches(Forms.ADDRESS, to, Forms.ADDRESS_IS);
        List<Card> shown = new ArrayList<>();
        body.at("cards").each(cards, Message.MAX_CARDS, (place, card) -> card.toCard(place).ifPresent(shown::add));
        Optional<Instant> moment = body.at("sendAt").moment(sendAt);
        Optional<MessageId> newest = Forms.message(body.at("seen"), seen);
        body.insist();
        return new NewMessage(text, idempotencyKey, Optional.ofNullable(from), shown, timing(moment), newest,
                Optional.ofNullable(to));
    }

    private Timing timing(Optional<Instant> moment) {
        return new Timing(moment, moment.isPresent() && !Boolean.FALSE.equals(cancelOnReply),
                Boolean.TRUE.equals(anyway));
    }
}
