package org.communicator.camel;

import java.util.Set;

/** Where a running context is made known, with the ids of the routes that others may use. */
interface Published {

    /** Tells which routes run; each call replaces the one before. An empty set withdraws the context. */
    void routes(Set<String> ids);
}
