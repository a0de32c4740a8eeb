package org.communicator.sandbox.webhook;

import org.communicator.sandbox.message.Handset;
import org.communicator.sandbox.message.Handsets;
import org.communicator.sandbox.message.OurNumbers;

/** The numbers of the messaging service: a handset keeps the one it has spoken with. */
public final class SenderPool {

    private static final String LAST_RESORT = "+15005550006";

    private final Handsets handsets;
    private final OurNumbers numbers;

    public SenderPool(Handsets handsets, OurNumbers numbers) {
        this.handsets = handsets;
        this.numbers = numbers;
    }

    String choose(String to) {
        return handsets.find(to).map(Handset::ours).flatMap(ours -> ours.stream().findFirst())
                .or(() -> numbers.all().stream().map(OurNumbers.OurNumber::number).findFirst())
                .orElse(LAST_RESORT);
    }
}
