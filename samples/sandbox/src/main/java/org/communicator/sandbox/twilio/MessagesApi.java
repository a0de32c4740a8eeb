package org.communicator.sandbox.twilio;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.communicator.sandbox.fault.Faults;
import org.communicator.sandbox.http.Form;
import org.communicator.sandbox.http.Reply;
import org.communicator.sandbox.http.Request;
import org.communicator.sandbox.http.Resource;
import org.communicator.sandbox.http.Routes;
import org.communicator.sandbox.media.MediaApi;
import org.communicator.sandbox.message.Counters;
import org.communicator.sandbox.message.Message;
import org.communicator.sandbox.message.MessageLog;
import org.communicator.sandbox.message.Status;
import org.communicator.sandbox.message.Traffic;

/** {@code /2010-04-01/Accounts/{sid}/Messages}: create, list, read, redact or cancel, delete. */
public final class MessagesApi implements Resource {

    private static final String ALL = "/2010-04-01/Accounts/{}/Messages.json";
    private static final String FILE = "/2010-04-01/Accounts/{}/Messages/{}/Media/{}";
    private static final String ONE = "/2010-04-01/Accounts/{}/Messages/{}.json";

    private final Credentials credentials;
    private final MessageLog log;
    private final Traffic traffic;
    private final Faults faults;
    private final Counters counters;
    private final Clock clock;
    private final Routes routes;

    public MessagesApi(Credentials credentials, MessageLog log, Traffic traffic, Creation creation, Faults faults,
            Counters counters, MediaApi media, Clock clock) {
        this.credentials = credentials;
        this.log = log;
        this.traffic = traffic;
        this.faults = faults;
        this.counters = counters;
        this.clock = clock;
        this.routes = new Routes(request -> error(20404).now())
                .onLater("POST", ALL, ofThisAccount(creation::create))
                .onLater("GET", ALL, whenUp(this::list))
                .onLater("GET", ONE, whenUp(this::show))
                .onLater("POST", ONE, whenUp(this::update))
                .onLater("DELETE", ONE, whenUp(this::delete))
                .onLater("GET", FILE, whenUp(request -> media.show(request.pathPart(2))))
                .onLater("DELETE", FILE, whenUp(request -> media.delete(request.pathPart(2))));
    }

    @Override
    public CompletionStage<Reply> serve(Request request) {
        counters.request();
        if (!credentials.admit(request.header("Authorization"))) {
            counters.unauthorized();
            return error(20003).now();
        }
        return routes.serve(request);
    }

    private Resource whenUp(Function<Request, Reply> resource) {
        return ofThisAccount(request ->
                Outage.under(faults.forEveryone()).orElseGet(() -> resource.apply(request)).now());
    }

    private Resource ofThisAccount(Resource resource) {
        return request -> request.pathPart(0).equals(credentials.accountSid())
                ? resource.serve(request) : error(20404).now();
    }

    private Reply list(Request request) {
        counters.list();
        try {
            return Reply.json(200, MessagePage.of(log, request.query(), request.path(), credentials.accountSid()));
        } catch (IllegalParameter unreadable) {
            return error(20001);
        }
    }

    private Reply show(Request request) {
        return shown(log.find(request.pathPart(1)));
    }

    private Reply update(Request request) {
        Form form = request.form();
        Optional<Message> message = log.find(request.pathPart(1));
        if (message.isEmpty()) {
            return error(20404);
        }
        if (form.first("Body").filter(String::isEmpty).isPresent()) {
            return shown(traffic.change(message.get().sid(), found -> found.redacted(clock.instant())));
        }
        boolean cancels = form.first("Status").filter("canceled"::equals).isPresent();
        if (cancels && message.get().status() == Status.SCHEDULED) {
            return shown(traffic.change(message.get().sid(),
                    found -> found.reached(Status.CANCELED, null, clock.instant())));
        }
        return error(cancels ? 30409 : 20001);
    }

    private Reply delete(Request request) {
        return log.remove(request.pathPart(1)) ? Reply.noContent() : error(20404);
    }

    private Reply shown(Optional<Message> message) {
        return message.map(found -> Reply.json(200, MessageResource.of(found, credentials.accountSid())))
                .orElseGet(() -> error(20404));
    }

    private static Reply error(int code) {
        return TwilioError.of(code).asReply();
    }
}
