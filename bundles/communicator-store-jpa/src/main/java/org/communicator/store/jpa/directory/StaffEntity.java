package org.communicator.store.jpa.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communicator.api.host.AccountId;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.api.text.SearchText;
import org.communicator.api.text.SearchText.Word;
import org.communicator.store.jpa.database.Hints;

/** A staff member. */
@Entity
@IdClass(DirectoryKey.class)
@Table(name = "directory_staff")
@NamedQuery(name = StaffEntity.BY_ID,
        query = "select s from StaffEntity s where s.account = :account and s.id = :id",
        hints = @QueryHint(name = Hints.MANAGED, value = Hints.FALSE))
public class StaffEntity {

    static final String BY_ID = "Staff.byId";

    @Id
    String account;
    @Id
    String id;
    String name;
    String locations;
    String rights;
    @Column(name = "sms_numbers")
    String smsNumbers;
    String phone;
    String extension;
    /** The words of the name, each between blanks. */
    @Column(name = "search_name")
    String searchName;

    protected StaffEntity() {
    }

    static StaffEntity of(Staff staff) {
        StaffEntity row = new StaffEntity();
        row.account = staff.account().value();
        row.id = staff.id().value();
        row.name = staff.name();
        row.locations = Lines.of(staff.locations().stream().map(LocationId::value).sorted());
        row.rights = Lines.of(staff.rights().stream().sorted().map(Right::name));
        row.smsNumbers = Lines.of(staff.smsNumbers().stream());
        row.phone = staff.phone().orElse(null);
        row.extension = staff.extension().orElse(null);
        row.searchName = SearchText.words(staff.name()).stream().map(Word::folded)
                .collect(Collectors.joining(" ", " ", " "));
        return row;
    }

    Staff staff() {
        return new Staff(new AccountId(account), new StaffId(id), name, Lines.set(locations, LocationId::new),
                Lines.set(rights, Right::valueOf), Lines.list(smsNumbers, number -> number),
                Optional.ofNullable(phone), Optional.ofNullable(extension));
    }
}
