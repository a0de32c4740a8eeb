package org.communicator.web.json;

/**
 * What a staff member is told live of a conversation.
 *
 * @param type "conversation"
 * @param conversation as it is now
 */
public record LiveConversationJson(String type, ConversationStateJson conversation) {
}
