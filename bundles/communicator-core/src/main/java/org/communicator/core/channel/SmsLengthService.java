package org.communicator.core.channel;

import org.communicator.api.text.SmsLength;
import org.communicator.api.text.SmsLengths;
import org.osgi.service.component.annotations.Component;

/** Measures texts for those who write them. */
@Component
public final class SmsLengthService implements SmsLengths {

    @Override
    public SmsLength measure(String text) {
        return SmsSegments.measure(text);
    }
}
