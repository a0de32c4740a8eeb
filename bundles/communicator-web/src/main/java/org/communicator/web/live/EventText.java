package org.communicator.web.live;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import org.communicator.api.conversation.Message;
import org.communicator.api.host.AccountId;
import org.communicator.api.live.LiveEvent.Subject;
import org.communicator.api.live.LiveEvent;
import org.communicator.web.json.ConversationStateJson;
import org.communicator.web.json.LiveConversationJson;
import org.communicator.web.json.LiveEventJson;
import org.communicator.web.json.LiveGoneJson;
import org.communicator.web.json.LiveMomentJson;
import org.communicator.web.json.LocationNames;
import org.communicator.web.json.MessageJson;
import org.communicator.web.wire.Json;

/**
 * Writes events as a stream carries them. Many people see the same message, so the newest messages are kept as they
 * were written. For one thread at a time.
 */
final class EventText {

    private static final int KEPT = 64;

    private final Message[] messages = new Message[KEPT];
    private final String[] texts = new String[KEPT];
    private final Function<AccountId, LocationNames> names;

    EventText(Function<AccountId, LocationNames> names) {
        this.names = names;
    }

    byte[] of(LiveEvent event) {
        String type = event.type().name().toLowerCase(Locale.ROOT);
        byte[] head = ("id: " + event.id() + "\nevent: " + type + "\ndata: ").getBytes(StandardCharsets.UTF_8);
        byte[] data = event.subject().map(subject -> data(type, subject, event.alert())).orElse(new byte[] {'{', '}'});
        byte[] text = new byte[head.length + data.length + 2];
        System.arraycopy(head, 0, text, 0, head.length);
        System.arraycopy(data, 0, text, head.length, data.length);
        text[text.length - 2] = '\n';
        text[text.length - 1] = '\n';
        return text;
    }

    private byte[] data(String type, Subject subject, boolean alert) {
        if (subject instanceof LiveEvent.OfMessage about) {
            return Json.write(new LiveEventJson(type, written(about.message()), alert));
        }
        if (subject instanceof LiveEvent.OfConversation about) {
            return Json.write(new LiveConversationJson(type, ConversationStateJson.of(about.conversation(),
                    names.apply(about.conversation().account()))));
        }
        if (subject instanceof LiveEvent.OfUnread unread) {
            return Json.write(LiveMomentJson.Read.of(type, unread));
        }
        if (subject instanceof LiveEvent.OfPresence presence) {
            return Json.write(LiveMomentJson.There.of(type, presence));
        }
        if (subject instanceof LiveEvent.OfViewer viewer) {
            return Json.write(LiveMomentJson.Viewing.of(type, viewer));
        }
        return Json.write(new LiveGoneJson(type, ((LiveEvent.Gone) subject).conversation().toString()));
    }

    private String written(Message message) {
        int place = System.identityHashCode(message) & KEPT - 1;
        if (messages[place] != message) {
            texts[place] = new String(Json.write(MessageJson.of(message, names.apply(message.account()))),
                    StandardCharsets.UTF_8);
            messages[place] = message;
        }
        return texts[place];
    }
}
