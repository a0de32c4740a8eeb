package org.communicator.testkit.channel;

import java.util.List;
import org.communicator.api.channel.ChannelSender;
import org.communicator.api.conversation.AddressPair;
import org.communicator.api.media.MediaStore;

/** A provider on a stage, with a sender that speaks to it. Empty at the beginning of each test. */
public interface ProviderStage {

    /** What the provider may do with the messages that come. */
    enum Act {
        /** Takes it and says so. */
        TAKE,
        /** Says that such a recipient cannot be reached, ever. */
        REJECT,
        /** Says that it is too busy; takes nothing. */
        BUSY,
        /** Says that something went wrong inside; took it all the same. */
        TAKE_AND_FAIL,
        /** Takes it, and the connection breaks before the answer. */
        TAKE_AND_BREAK,
        /** Says that it does not know our credentials; takes nothing. */
        REFUSE_CREDENTIALS
    }

    /** The sender under test. */
    ChannelSender sender();

    /** A sender with the same settings, to a provider that nobody can connect to. */
    ChannelSender senderToNowhere();

    /** Two ends between which the provider carries messages. */
    AddressPair addresses();

    /** What the provider does from now on. */
    void act(Act act);

    /** The texts the provider has taken, in their order, however often. */
    List<String> taken();

    /** Whether the provider keeps a list to look messages up in. One that keeps none must not mind what comes twice. */
    default boolean keepsList() {
        return true;
    }

    /** Where the sender finds the contents of files. Asked only of a sender that carries attachments. */
    default MediaStore media() {
        throw new UnsupportedOperationException("this sender carries no attachments");
    }

    /** What is in the files of each message that the provider has taken, in their order. */
    default List<List<String>> filesTaken() {
        throw new UnsupportedOperationException("this sender carries no attachments");
    }

    /** How many times the provider was asked to take something. */
    int attempts();
}
