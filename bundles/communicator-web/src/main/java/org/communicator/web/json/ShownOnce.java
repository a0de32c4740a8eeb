package org.communicator.web.json;

/** An answer with a part that only the first one who asks is shown, and that is kept nowhere. */
public interface ShownOnce {

    /** What a repetition of the request is answered, and what is kept for it. */
    Object repeated();
}
