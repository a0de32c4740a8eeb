package org.communicator.channel.sms.twilio;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communicator.channel.sms.Form;
import org.communicator.testkit.channel.ProviderStage.Act;

/** As much of Twilio's Messages resource as the sender's contract needs, with every way to misbehave. */
final class FakeTwilio implements AutoCloseable {

    private static final String PATH = "/2010-04-01/Accounts/" + TestConfig.ACCOUNT_SID + "/Messages.json";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    static {
        // Otherwise each answer is held back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Map<String, Object>> taken = Collections.synchronizedList(new ArrayList<>());
    private final List<Form> requests = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server;
    private volatile Act act = Act.TAKE;

    FakeTwilio() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        server.setExecutor(threads);
        server.createContext(PATH, this::serve);
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void act(Act next) {
        act = next;
    }

    /** The forms that were posted. */
    List<Form> requests() {
        return List.copyOf(requests);
    }

    /** Where the files of a message are to be fetched. */
    static List<String> mediaUrls(Form form) {
        return form.fields().stream().filter(field -> field.name().equals("MediaUrl")).map(Form.Field::value).toList();
    }

    List<String> texts() {
        synchronized (taken) {
            return taken.stream().map(message -> (String) message.get("body")).toList();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            create(exchange, Form.parse(exchange.getRequestBody().readAllBytes()));
        } else {
            list(exchange, Form.parse(exchange.getRequestURI().getRawQuery().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void create(HttpExchange exchange, Form form) throws IOException {
        requests.add(form);
        switch (act) {
            case TAKE -> answer(exchange, 201, take(form));
            case REJECT -> answer(exchange, 400, error(400, 21614, form));
            case BUSY -> answer(exchange, 429, error(429, 20429, form));
            case REFUSE_CREDENTIALS -> answer(exchange, 401, error(401, 20003, form));
            case TAKE_AND_FAIL -> {
                take(form);
                answer(exchange, 500, error(500, 20500, form));
            }
            case TAKE_AND_BREAK -> {
                take(form);
                exchange.close();
            }
        }
    }

    private Map<String, Object> take(Form form) {
        Map<String, Object> message = new LinkedHashMap<>();
        synchronized (taken) {
            message.put("sid", "SM%032x".formatted(taken.size() + 1));
            message.put("account_sid", TestConfig.ACCOUNT_SID);
            message.put("to", form.required("To"));
            message.put("from", form.required("From"));
            message.put("body", form.first("Body").orElse(null));
            message.put("status", "queued");
            message.put("direction", "outbound-api");
            message.put("num_segments", "1");
            message.put("num_media", Integer.toString(mediaUrls(form).size()));
            message.put("date_created", DATE.format(ZonedDateTime.now(ZoneOffset.UTC)));
            message.put("price", null);
            message.put("error_code", null);
            taken.add(message);
        }
        return message;
    }

    private void list(HttpExchange exchange, Form query) throws IOException {
        List<Map<String, Object>> found;
        synchronized (taken) {
            found = new ArrayList<>(taken.stream().filter(message -> message.get("to").equals(query.required("To"))
                    && message.get("from").equals(query.required("From"))).toList());
        }
        Collections.reverse(found);
        int size = Integer.parseInt(query.required("PageSize"));
        int page = Integer.parseInt(query.first("Page").orElse("0"));
        int end = Math.min(found.size(), (page + 1) * size);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("messages", found.subList(Math.min(found.size(), page * size), end));
        answer.put("page", page);
        answer.put("page_size", size);
        answer.put("uri", PATH);
        answer.put("next_page_uri", end == found.size() ? null : next(exchange, page + 1));
        answer(exchange, 200, answer);
    }

    private static String next(HttpExchange exchange, int page) {
        return PATH + "?" + exchange.getRequestURI().getRawQuery().replaceAll("&Page=\\d+", "") + "&Page=" + page;
    }

    private static Map<String, Object> error(int status, int code, Form form) {
        return Map.of("status", status, "code", code, "message", "About " + form.required("To") + " and "
                + form.first("Body").orElse(""), "more_info", "https://www.twilio.com/docs/errors/" + code);
    }

    private void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json;charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
