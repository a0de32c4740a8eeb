package org.communicator.itests.architecture.violation.naming;

/** Breaks the rule of names. */
public final class MessageStoreImpl {
}
