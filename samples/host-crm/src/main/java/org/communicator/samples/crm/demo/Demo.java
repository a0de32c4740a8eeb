package org.communicator.samples.crm.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The demo's data, in memory. Appointments lie around the day on which it was loaded. */
public final class Demo {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final List<Location> locations;
    private final List<Employee> staff;
    private final Map<String, Client> clients;
    private final List<Appointment> appointments;

    private Demo(Clock clock, JsonNode data) {
        this.clock = clock;
        this.locations = list(data.get("locations"), Location.class);
        this.staff = list(data.get("staff"), Employee.class);
        this.clients = list(data.get("clients"), Client.class).stream()
                .collect(Collectors.toMap(Client::id, Function.identity(), (a, b) -> a, ConcurrentHashMap::new));
        this.appointments = StreamSupport.stream(data.get("appointments").spliterator(), false)
                .map(this::appointment)
                .sorted(Comparator.comparing(Appointment::at))
                .toList();
    }

    /** Reads the data that ships with the sample. */
    public static Demo load(Clock clock) throws IOException {
        try (InputStream in = Demo.class.getResourceAsStream("/crm/demo.json")) {
            return new Demo(clock, JSON.readTree(in));
        }
    }

    /** All locations, the closed one too. */
    public List<Location> locations() {
        return locations;
    }

    /** Everybody who works here. */
    public List<Employee> staff() {
        return staff;
    }

    /** One employee, or empty. */
    public Optional<Employee> employee(String id) {
        return staff.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All clients by name. */
    public List<Client> clients() {
        return clients.values().stream().sorted(Comparator.comparing(Client::name)).toList();
    }

    /** One client, or empty. */
    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** Replaces a client. */
    public void keep(Client client) {
        clients.put(client.id(), client);
    }

    /** All appointments, oldest first. */
    public List<Appointment> appointments() {
        return appointments;
    }

    /** The client's last visit that has begun, or empty. */
    public Optional<Appointment> lastVisit(Client client) {
        Instant now = clock.instant();
        return appointments.stream()
                .filter(visit -> visit.client().equals(client.id()) && visit.at().isBefore(now))
                .reduce((earlier, later) -> later);
    }

    private Appointment appointment(JsonNode node) {
        ZoneId zone = locations.stream()
                .filter(location -> location.id().equals(node.get("location").asText()))
                .map(location -> ZoneId.of(location.zone()))
                .findFirst().orElseThrow();
        Instant at = LocalDate.now(clock.withZone(zone)).plusDays(node.get("days").asInt())
                .atTime(LocalTime.parse(node.get("time").asText())).atZone(zone).toInstant();
        return new Appointment(node.get("client").asText(), node.get("location").asText(), node.get("staff").asText(),
                node.get("service").asText(), at, node.get("minutes").asInt());
    }

    private static <T> List<T> list(JsonNode node, Class<T> type) {
        return JSON.convertValue(node, JSON.getTypeFactory().constructCollectionType(List.class, type));
    }
}
