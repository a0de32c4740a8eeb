package org.communicator.web.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.StaffId;
import org.communicator.web.problem.ProblemType;

/** Many changes of the directory at once. */
public record BulkJson(Map<String, LocationJson> locations, Map<String, StaffJson> staff,
        Map<String, ClientJson> clients,
        Deletes delete) {

    private static final int MOST_ENTRIES = 1000;

    /** What is to go. */
    public record Deletes(List<String> locations, List<String> staff, List<String> clients) {

        public Deletes {
            locations = locations == null ? List.of() : List.copyOf(locations);
            staff = staff == null ? List.of() : List.copyOf(staff);
            clients = clients == null ? List.of() : List.copyOf(clients);
        }

        int size() {
            return locations.size() + staff.size() + clients.size();
        }
    }

    /** Makes a value of an entry and its id. */
    private interface Entry<I, J, T> {

        Optional<T> read(I id, J json, Input in);
    }

    public BulkJson {
        locations = locations == null ? Map.of() : new LinkedHashMap<>(locations);
        staff = staff == null ? Map.of() : new LinkedHashMap<>(staff);
        clients = clients == null ? Map.of() : new LinkedHashMap<>(clients);
        delete = delete == null ? new Deletes(null, null, null) : delete;
    }

    /**
     * The changes.
     *
     * @throws org.communicator.web.problem.ProblemException of type invalid
     */
    public DirectoryChanges toChanges(AccountId account) {
        Input in = Input.body();
        if (locations.size() + staff.size() + clients.size() + delete.size() > MOST_ENTRIES) {
            in.refuse(ProblemType.TOO_MANY_ENTRIES, "must have at most " + MOST_ENTRIES + " entries in all");
            in.insist();
        }
        var changes = new DirectoryChanges(
                upserts(locations, in.at("locations"), LocationId::new,
                        (id, json, at) -> json.toLocation(account, id, at)),
                upserts(staff, in.at("staff"), StaffId::new, (id, json, at) -> json.toStaff(account, id, at)),
                upserts(clients, in.at("clients"), ClientId::new, (id, json, at) -> json.toClient(account, id, at)),
                ids(delete.locations(), in.at("delete").at("locations"), LocationId::new),
                ids(delete.staff(), in.at("delete").at("staff"), StaffId::new),
                ids(delete.clients(), in.at("delete").at("clients"), ClientId::new));
        in.insist();
        return changes;
    }

    private static <I, J, T> List<T> upserts(Map<String, J> entries, Input in, Function<String, I> type,
            Entry<I, J, T> entry) {
        List<T> values = new ArrayList<>();
        entries.forEach((key, json) -> {
            Input place = in.at(key);
            place.id(key, type).flatMap(id -> entry.read(id, json, place)).ifPresent(values::add);
        });
        return values;
    }

    private static <I> List<I> ids(List<String> values, Input in, Function<String, I> type) {
        List<I> ids = new ArrayList<>();
        in.each(values, MOST_ENTRIES, (place, value) -> place.id(value, type).ifPresent(ids::add));
        return ids;
    }
}
