/**
 * {@code communicator:}, by which routes that belong to no channel bring messages into conversations:
 *
 * <ul>
 * <li>{@code from: communicator:hook/NAME?token=…} takes what is POSTed to {@code /communicator/hooks/custom/NAME/EVENT}
 * with the header {@code Authorization: Bearer …};
 * <li>{@code to: communicator:receive?account=ACCOUNT&channel=sms&provider=NAME} stores what a client wrote.
 * </ul>
 */
package org.communicator.camel.door;
