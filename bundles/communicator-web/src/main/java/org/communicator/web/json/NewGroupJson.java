package org.communicator.web.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communicator.api.conversation.Conversation;
import org.communicator.api.conversation.Message;
import org.communicator.api.conversation.NewMessage;
import org.communicator.api.host.ClientId;
import org.communicator.api.people.Groups;
import org.communicator.api.people.Groups.NewGroup;
import org.communicator.api.people.Groups.Outsider;
import org.communicator.web.problem.ProblemType;

/** A group of outside numbers that a staff member wants. */
public record NewGroupJson(List<String> clientIds, List<String> numbers, String title, String text, String from) {

    private static final int LONGEST_NUMBER = 40;

    public NewGroupJson {
        clientIds = clientIds == null ? List.of() : List.copyOf(clientIds);
        numbers = numbers == null ? List.of() : List.copyOf(numbers);
    }

    /**
     * The group, if it can be one.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public NewGroup toGroup() {
        Input body = Input.body();
        List<Outsider> people = new ArrayList<>();
        body.at("clientIds").each(clientIds, Groups.MAX_PEOPLE, ProblemType.GROUP_SIZE, (place, id) -> place.id(id, ClientId::new)
                .ifPresent(client -> people.add(new Outsider(Optional.of(client), Optional.empty()))));
        body.at("numbers").each(numbers, Groups.MAX_PEOPLE, ProblemType.GROUP_SIZE, (place, number) -> {
            place.text(number, LONGEST_NUMBER);
            people.add(new Outsider(Optional.empty(), Optional.of(number)));
        });
        body.at("title").text(title, Conversation.MAX_TITLE);
        body.at("text").require(text);
        body.at("text").text(text, Message.MAX_TEXT);
        body.at("from").matches(Forms.SENDER, from, "a number in E.164 or a short code");
        body.insist();
        return new NewGroup(people, Optional.ofNullable(title),
                new NewMessage(text, Optional.empty(), Optional.ofNullable(from), List.of()));
    }
}
