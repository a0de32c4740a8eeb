package org.communicator.web.json;

import java.util.List;
import org.communicator.api.people.SenderNumber;
import org.communicator.api.people.SenderNumber.Capabilities;

/** A number to send from. */
public record SenderNumberJson(String number, SenderNumber.Type type, List<Ref> locations, boolean assigned,
        boolean isDefault, CapabilitiesJson capabilities, String text) {

    /** How a text reaches a group. */
    public enum Groups {
        NONE, FAN_OUT
    }

    /** What it may carry. */
    public record CapabilitiesJson(boolean attachments, Groups groups, int maxFiles, int maxFileBytes,
            int maxMessageBytes, List<String> fileTypes) {

        static CapabilitiesJson of(Capabilities can) {
            return new CapabilitiesJson(can.attachments(), can.groups() ? Groups.FAN_OUT : Groups.NONE, can.maxFiles(),
                    can.maxFileBytes(), can.maxMessageBytes(), can.fileTypes());
        }
    }

    public static SenderNumberJson of(SenderNumber number, LocationNames names) {
        return new SenderNumberJson(number.number(), number.type(), names.refs(number.locations()), number.assigned(),
                number.isDefault(), CapabilitiesJson.of(number.type().capabilities()), number.type().words());
    }
}
