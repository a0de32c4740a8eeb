package org.communicator.api.text;

/** Tells what a text will cost before it is sent, as it is counted when it is sent. Thread-safe. */
public interface SmsLengths {

    /** How long the text is as an SMS. */
    SmsLength measure(String text);
}
