package org.communicator.web.edge;

/** Where things are served, and in which order filters see a request. */
public final class Paths {

    /** All that is ours. */
    public static final String ROOT = "/communicator";
    /** The REST API. */
    public static final String API = ROOT + "/api/v1";
    /** The API's document. */
    public static final String OPEN_API = API + "/openapi.json";
    /** Live events. */
    public static final String EVENTS = API + "/events";
    /** What guests use. */
    public static final String GUEST = API + "/guest";
    /** Where guests get in. */
    public static final String GUEST_SESSIONS = GUEST + "/sessions";
    /** Live events of guests. */
    public static final String GUEST_EVENTS = GUEST + "/events";
    /** The webhook door. */
    public static final String HOOKS = ROOT + "/hooks";
    /** How the parts are. */
    public static final String HEALTH = ROOT + "/health";
    /** Figures. */
    public static final String METRICS = ROOT + "/metrics";

    /** Ranking of the filter that sees a request first. */
    public static final int HEADERS = 400;
    /** Ranking of the filter that answers what is thrown. */
    public static final int PROBLEMS = 300;
    /** Ranking of the filter for the host's origins. */
    public static final int ORIGINS = 200;
    /** Ranking of the filter that asks for a token. */
    public static final int AUTHENTICATION = 100;

    private Paths() {
    }
}
