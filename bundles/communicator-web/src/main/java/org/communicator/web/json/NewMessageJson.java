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
import org.communicator.api.media.UploadId;

/**
 * What a staff member wants to send.
 *
 * @param anyway whether it is to be sent although the client's quiet hours are on
 * @param seen the newest message that the author saw
 * @param attachments the ids of uploads that become its files
 */
public record NewMessageJson(String text, String from, String to, List<CardJson> cards, String sendAt, Boolean cancelOnReply,
        Boolean anyway, String seen, List<String> attachments) {

    public NewMessageJson {
        cards = cards == null ? List.of() : List.copyOf(cards);
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }

    /**
     * The message, if it is one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewMessage toMessage(Optional<String> idempotencyKey) {
        Input body = Input.body();
        String words = text == null && !attachments.isEmpty() ? "" : text;
        body.at("text").require(words);
        if (attachments.isEmpty()) {
            body.at("text").text(words, Message.MAX_TEXT);
        } else {
            body.at("text").atMost(Message.MAX_TEXT, words);
        }
        body.at("from").matches(Forms.SENDER, from, "a number in E.164 or a short code");
        body.at("to").matches(Forms.ADDRESS, to, Forms.ADDRESS_IS);
        List<Card> shown = new ArrayList<>();
        body.at("cards").each(cards, Message.MAX_CARDS, (place, card) -> card.toCard(place).ifPresent(shown::add));
        List<UploadId> files = new ArrayList<>();
        body.at("attachments").each(attachments, Message.MAX_ATTACHMENTS,
                (place, id) -> Forms.upload(place, id).ifPresent(files::add));
        Optional<Instant> moment = body.at("sendAt").moment(sendAt);
        Optional<MessageId> newest = Forms.message(body.at("seen"), seen);
        body.insist();
        return new NewMessage(words, idempotencyKey, Optional.ofNullable(from), shown, timing(moment), newest,
                Optional.ofNullable(to), files);
    }

    private Timing timing(Optional<Instant> moment) {
        return new Timing(moment, moment.isPresent() && !Boolean.FALSE.equals(cancelOnReply),
                Boolean.TRUE.equals(anyway));
    }
}
