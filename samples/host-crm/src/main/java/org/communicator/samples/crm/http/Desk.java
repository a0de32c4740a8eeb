package org.communicator.samples.crm.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communicator.samples.crm.demo.Client;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.demo.Employee;
import org.communicator.samples.crm.messaging.DirectoryFeed;
import org.communicator.samples.crm.messaging.PhoneOf;

/** What the signed-in person works with: the clients of his or her locations, and what may be changed. */
final class Desk {

    private final Demo demo;
    private final DirectoryFeed feed;
    private final URI sandbox;

    Desk(Demo demo, DirectoryFeed feed, URI sandbox) {
        this.demo = demo;
        this.feed = feed;
        this.sandbox = sandbox;
    }

    Reply everything(Visit.Session session) {
        Employee me = session.employee();
        List<Client> clients = demo.clients().stream().filter(client -> me.looksAfter(client.locations())).toList();
        Set<String> ids = clients.stream().map(Client::id).collect(Collectors.toSet());
        Map<String, Object> desk = new LinkedHashMap<>();
        desk.put("me", me);
        desk.put("location", session.location());
        desk.put("locations", demo.locations());
        desk.put("staff", demo.staff());
        desk.put("clients", clients.stream().map(this::shown).toList());
        desk.put("appointments", demo.appointments().stream()
                .filter(visit -> ids.contains(visit.client()))
                .map(visit -> Map.of("client", visit.client(), "location", visit.location(), "staff", visit.staff(),
                        "service", visit.service(), "at", visit.at().toString(), "minutes", visit.minutes()))
                .toList());
        return Reply.json(desk);
    }

    /** Changes a client's consents here, and tells Communicator. */
    Reply consents(Visit visit, Visit.Session session, String clientId) throws IOException {
        Optional<Client> client = demo.client(clientId).filter(one -> session.employee().looksAfter(one.locations()));
        JsonNode form = visit.json();
        if (client.isEmpty()) {
            return Reply.refused(404, "There is no such client.");
        }
        if (!form.path("sms").isBoolean() || !form.path("email").isBoolean() || !form.path("app").isBoolean()) {
            return Reply.refused(422, "Consents are true or false.");
        }
        Client changed = client.get().with(
                form.path("sms").asBoolean(), form.path("email").asBoolean(), form.path("app").asBoolean());
        demo.keep(changed);
        return Reply.json(Map.of("client", shown(changed), "told", feed.tell(changed)));
    }

    private Map<String, Object> shown(Client client) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", client.id());
        shown.put("name", client.name());
        shown.put("locations", client.locations());
        shown.put("contacts", client.contacts());
        shown.put("sms", client.smsConsent());
        shown.put("email", client.emailConsent());
        shown.put("app", client.guestApp());
        shown.put("since", client.since());
        shown.put("note", client.note());
        shown.put("phonePage", PhoneOf.sample(client)
                .map(number -> sandbox.resolve("/?handset=" + number.replace("+", "%2B")).toString())
                .orElse(null));
        return shown;
    }
}
