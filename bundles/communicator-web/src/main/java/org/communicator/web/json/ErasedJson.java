package org.communicator.web.json;

import org.communicator.api.privacy.Privacy.Erased;

/** What was erased of a person. */
public record ErasedJson(int conversations, int messages) {

    public static ErasedJson of(Erased erased) {
        return new ErasedJson(erased.conversations(), erased.messages());
    }
}
