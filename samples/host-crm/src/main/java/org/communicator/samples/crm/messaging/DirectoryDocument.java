package org.communicator.samples.crm.messaging;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communicator.samples.crm.demo.Client;
import org.communicator.samples.crm.demo.Demo;
import org.communicator.samples.crm.demo.Employee;
import org.communicator.samples.crm.demo.Location;

/** This CRM's data in the words of Communicator's directory. */
final class DirectoryDocument {

    private final Demo demo;

    DirectoryDocument(Demo demo) {
        this.demo = demo;
    }

    Map<String, Object> everything() {
        return Map.of(
                "locations", byId(demo.locations(), Location::id, DirectoryDocument::location),
                "staff", byId(demo.staff(), Employee::id, DirectoryDocument::employee),
                "clients", byId(demo.clients(), Client::id, this::client));
    }

    Map<String, Object> client(Client client) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", client.name());
        entry.put("locations", client.locations());
        entry.put("contactPoints", client.contacts().stream().map(DirectoryDocument::contact).toList());
        entry.put("region", "US");
        entry.put("smsTransactionalConsent", client.smsConsent());
        entry.put("emailTransactionalConsent", client.emailConsent());
        entry.put("guestApp", client.guestApp());
        entry.put("lastAppointment", demo.lastVisit(client)
                .map(visit -> Map.of("location", visit.location(), "at", visit.at().toString()))
                .orElse(null));
        return entry;
    }

    private static Map<String, Object> contact(Client.Contact contact) {
        return Map.of("type", contact.type(), "value", contact.value(), "label", contact.label());
    }

    private static Map<String, Object> location(Location location) {
        return Map.of(
                "name", location.name(),
                "zone", location.zone(),
                "active", location.open(),
                "accountDefault", location.main(),
                "smsNumbers", location.smsNumbers(),
                "hours", location.hours());
    }

    private static Map<String, Object> employee(Employee employee) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", employee.name());
        entry.put("locations", employee.locations());
        entry.put("rights", employee.rights());
        entry.put("phone", employee.phone());
        entry.put("extension", employee.extension());
        return entry;
    }

    private static <T> Map<String, Object> byId(List<T> all, Function<T, String> id, Function<T, Map<String, Object>> entry) {
        return all.stream().collect(Collectors.toMap(id, entry));
    }
}
