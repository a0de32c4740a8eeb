package org.communicator.web.json;

/**
 * What a staff member is told live of a conversation that can no longer be seen.
 *
 * @param type "gone"
 * @param conversationId its id
 */
public record LiveGoneJson(String type, String conversationId) {
}
