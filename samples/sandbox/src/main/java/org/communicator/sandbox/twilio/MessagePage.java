package org.communicator.sandbox.twilio;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.MessageFilter;
import org.communicator.sandbox.message.MessageLog;

/** One page of the list, newest first; its token holds the place, so that new messages do not shift the next page. */
@JsonNaming(SnakeCaseStrategy.class)
record MessagePage(List<MessageResource> messages, int page, int pageSize, long start, long end, String uri,
        String firstPageUri, String previousPageUri, String nextPageUri) {

    private static final int USUAL_SIZE = 50;
    private static final int LARGEST_SIZE = 1000;

    static MessagePage of(MessageLog log, Form query, String path, String accountSid) {
        int page = number(query, "Page", 0, Integer.MAX_VALUE);
        int size = Math.max(1, number(query, "PageSize", USUAL_SIZE, LARGEST_SIZE));
        MessageFilter filter = new MessageFilter(query.given("To").orElse(null), query.given("From").orElse(null),
                null, DateSent.filter(query));
        long before = query.given("PageToken").map(MessagePage::place).orElse(Long.MAX_VALUE);
        long skip = query.given("PageToken").isPresent() ? 0 : (long) page * size;
        List<Message> found = log.newest(filter, before, skip, size + 1);
        List<Message> shown = found.subList(0, Math.min(size, found.size()));
        long start = (long) page * size;
        return new MessagePage(shown.stream().map(message -> MessageResource.of(message, accountSid)).toList(),
                page, size, start, Math.max(start, start + shown.size() - 1),
                uri(path, query, page, size, query.given("PageToken").orElse(null)), uri(path, query, 0, size, null),
                page == 0 ? null : uri(path, query, page - 1, size, null),
                found.size() > size ? uri(path, query, page + 1, size, token(shown.get(size - 1))) : null);
    }

    private static String uri(String path, Form query, int page, int size, String token) {
        Form next = new Form();
        query.asMap().forEach((name, values) -> {
            if (!name.startsWith("Page")) {
                values.forEach(value -> next.add(name, value));
            }
        });
        next.add("PageSize", Integer.toString(size)).add("Page", Integer.toString(page)).addIfKnown("PageToken", token);
        return path + '?' + next.encoded();
    }

    private static String token(Message last) {
        return "PA" + String.format("%032x", last.sequence());
    }

    private static long place(String token) {
        if (!token.matches("PA0{17}[0-9a-f]{15}")) {
            throw new IllegalParameter();
        }
        return Long.parseLong(token.substring(2), 16);
    }

    private static int number(Form query, String name, int usual, int largest) {
        try {
            return query.given(name).map(Integer::parseInt).map(given -> Math.min(given, largest))
                    .filter(given -> given >= 0).orElse(usual);
        } catch (NumberFormatException wrong) {
            throw new IllegalParameter();
        }
    }
}
