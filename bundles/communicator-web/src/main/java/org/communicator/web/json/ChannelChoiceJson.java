package org.communicator.web.json;

import java.util.List;
import org.communicator.api.conversation.Channel;
import org.communicator.api.conversation.ChannelChoice;

/** The channel of the next message, or why there is none. */
public record ChannelChoiceJson(Channel channel, String address, String ghostText, List<Reason> reasons) {

    /** Why a channel was passed over. */
    public record Reason(Channel channel, ChannelChoice.Code code, String text) {

        static Reason of(ChannelChoice.Reason reason) {
            return new Reason(reason.channel(), reason.code(), reason.text());
        }
    }

    public static ChannelChoiceJson of(ChannelChoice choice) {
        return new ChannelChoiceJson(choice.route().map(ChannelChoice.Route::channel).orElse(null),
                choice.route().map(ChannelChoice.Route::address).orElse(null), choice.ghostText(),
                choice.reasons().stream().map(Reason::of).toList());
    }
}
