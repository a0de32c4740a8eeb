package org.communicator.sandbox.control;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.communicator.sandbox.message.Counters;
import org.communicator.sandbox.message.Duplicates;
import org.communicator.sandbox.webhook.WebhookCounters;

/**
 * What happened since the last clear.
 *
 * @param retained messages in memory
 * @param evicted messages that made room for newer ones
 * @param pending webhooks that wait or are on their way
 */
record Statistics(@JsonUnwrapped Counters.Counts api, int retained, long evicted, Duplicates.Summary duplicates,
        WebhookCounters.Counts callbacks, WebhookCounters.Counts inbound, int pending) { }
