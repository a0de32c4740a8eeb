package org.communicator.web.json;

import java.time.Instant;
import java.util.List;
import org.communicator.api.live.Presence;

/** Who looks at a conversation or types in it. */
public record ViewersJson(List<ViewerJson> viewers) {

    /** Somebody who does. */
    public record ViewerJson(Ref staff, Presence.Activity state, Instant until) {

        public static ViewerJson of(Presence.Viewer viewer) {
            return new ViewerJson(new Ref(viewer.staff().value(), viewer.name()), viewer.activity(), viewer.until());
        }
    }

    public static ViewersJson of(List<Presence.Viewer> viewers) {
        return new ViewersJson(viewers.stream().map(ViewerJson::of).toList());
    }
}
