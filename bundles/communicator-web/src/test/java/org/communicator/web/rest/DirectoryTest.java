package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communicator.api.host.Appointment;
import org.communicator.api.host.Client;
import org.communicator.api.host.ClientId;
import org.communicator.api.host.ContactPoint;
import org.communicator.api.host.DirectoryChanges;
import org.communicator.api.host.Location;
import org.communicator.api.host.LocationId;
import org.communicator.api.host.OpeningHours;
import org.communicator.api.host.Right;
import org.communicator.api.host.Staff;
import org.communicator.api.host.StaffId;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryTest {

    private static final String LOCATION = """
            {"name":"Downtown","zone":"America/New_York","active":false,"accountDefault":true,
             "smsNumbers":["+12025550100"],"hours":[{"day":"MONDAY","opens":"09:00","closes":"17:30"}]}""";
    private static final String STAFF = """
            {"name":"Sam","locations":["downtown"],"rights":["messages.read","future.right"],"smsNumbers":["+12025550101"],
             "phone":"(202) 555-0102","extension":null}""";
    private static final String CLIENT = """
            {"name":"Karen Adams","locations":["downtown"],"region":"GB","smsTransactionalConsent":true,"guestApp":true,
             "contactPoints":[{"type":"PHONE","value":"(202) 555-0199","label":"Mobile"},{"type":"EMAIL","value":"k@x.test"}],
             "lastAppointment":{"location":"downtown","at":"2026-03-10T10:00:00-05:00"}}""";

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    @Test
    void putShouldHandOnWholeLocationWhenAllIsGiven() {
        Answer answer = STAGE.api().put("/directory/locations/downtown", LOCATION);

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(STAGE.synced.get().locations()).containsExactly(new Location(Facts.ACME, Facts.DOWNTOWN, "Downtown",
                ZoneId.of("America/New_York"), false, true, List.of("+12025550100"),
                List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(17, 30)))));
    }

    @Test
    void putShouldUseDefaultsWhenOnlyTheNecessaryIsGiven() {
        STAGE.api().put("/directory/locations/x", "{\"name\":\"X\",\"zone\":\"UTC\"}");
        assertThat(STAGE.synced.get().locations()).containsExactly(new Location(Facts.ACME, new LocationId("x"), "X",
                ZoneId.of("UTC"), true, false, List.of(), List.of()));

        STAGE.api().put("/directory/clients/y", "{\"name\":\"Y\",\"locations\":[]}");
        assertThat(STAGE.synced.get().clients()).containsExactly(new Client(Facts.ACME, new ClientId("y"), "Y",
                Set.of(),
                List.of(), "US", false, false, false, Optional.empty()));
    }

    @Test
    void putShouldHandOnWholeStaffMemberWhenAllIsGiven() {
        assertThat(STAGE.api().put("/directory/staff/sam", STAFF).status()).isEqualTo(204);
        assertThat(STAGE.synced.get().staff()).containsExactly(new Staff(Facts.ACME, new StaffId("sam"), "Sam",
                Set.of(Facts.DOWNTOWN), Set.of(Right.MESSAGES_READ), List.of("+12025550101"),
                Optional.of("(202) 555-0102"),
                Optional.empty()));
    }

    @Test
    void putShouldHandOnWholeClientWhenAllIsGiven() {
        assertThat(STAGE.api().put("/directory/clients/karen", CLIENT).status()).isEqualTo(204);
        assertThat(STAGE.synced.get().clients()).containsExactly(new Client(Facts.ACME, Facts.KAREN, "Karen Adams",
                Set.of(Facts.DOWNTOWN), List.of(
                        new ContactPoint(ContactPoint.Type.PHONE, "(202) 555-0199", Optional.empty(),
                        Optional.of("Mobile")),
                        new ContactPoint(ContactPoint.Type.EMAIL, "k@x.test", Optional.empty(), Optional.empty())),
                "GB", true, false, true,
                Optional.of(new Appointment(Facts.DOWNTOWN, Instant.parse("2026-03-10T15:00:00Z")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"locations", "staff", "clients"})
    void deleteShouldHandOnIdWhenItCanBeOne(String kind) {
        Answer answer = STAGE.api().delete("/directory/" + kind + "/some%20id");

        assertThat(answer.status()).isEqualTo(204);
        DirectoryChanges changes = STAGE.synced.get();
        assertThat(changes.deletes()).isEqualTo(1);
        assertThat(changes.upserts()).isZero();
        assertThat(changes.toString()).contains("some id");
    }

    @Test
    void bulkShouldHandOnEverythingAtOnceWhenAllIsSound() {
        String body = "{\"locations\":{\"downtown\":" + LOCATION + "},\"staff\":{\"sam\":" + STAFF
                + "},\"clients\":{\"karen\":"
                + CLIENT + "},\"delete\":{\"clients\":[\"a\",\"b\"],\"staff\":[\"c\"]}}";

        Answer answer = STAGE.api().post("/directory/bulk", body, "Idempotency-Key", "nightly-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/upserted")).isEqualTo("3");
        assertThat(answer.at("/deleted")).isEqualTo("3");
        assertThat(STAGE.synced.get().deletedClients()).containsExactly(new ClientId("a"), new ClientId("b"));
    }

    @Test
    void bulkShouldDoNothingWhenThereIsNothing() {
        assertThat(STAGE.api().post("/directory/bulk", "{}").at("/upserted")).isEqualTo("0");
    }

    @Test
    void bulkShouldTellAllThatIsWrongAndDoNothingWhenOneEntryIsWrong() {
        Answer answer = STAGE.api().post("/directory/bulk",
                "{\"clients\":{\"a/b\":{\"name\":\" \",\"locations\":[\"\"]},\"k\":"
                + CLIENT + "},\"delete\":{\"staff\":[\"\"]}}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactly("/clients/a~1b/name", "/clients/a~1b/locations/0", "/delete/staff/0");
        assertThat(STAGE.synced.get()).isNull();
    }

    @Test
    void bulkShouldAnswer422WhenThereAreMoreThanAThousandEntries() {
        String ids = "\"x\"" + ",\"x\"".repeat(1000);

        assertThat(STAGE.api().post("/directory/bulk", "{\"delete\":{\"staff\":[" + ids
                + "]}}").problem()).isEqualTo("too-many-entries");
    }

    @Test
    void bulkShouldTakeTwoMebibytesAndNoMoreWhenBodyIsLarge() {
        String padding = " ".repeat((2 << 20) - 2);

        assertThat(STAGE.api().post("/directory/bulk", "{" + padding + "}").status()).isEqualTo(200);
        assertThat(STAGE.api().post("/directory/bulk", "{ " + padding + "}").status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "locations | `{}` | 422 | /name",
            "locations | `{\"name\":\"x\",\"zone\":\"Mars/Olympus\"}` | 422 | /zone",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"active\":\"true\"}` | 400 | /active",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"active\":1}` | 400 | /active",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"active\":null}` | 400 | /active",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"smsNumbers\":\"+12025550100\"}` | 400 | /smsNumbers",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"smsNumbers\":[null]}` | 400 | /smsNumbers/0",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"smsNumbers\":[\"2025550100\"]}` | 422 | /smsNumbers/0",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"hours\":[{\"day\":\"FUNDAY\",\"opens\":\"09:00\",\"closes\":\"10:00\"}]}` | 422 | /hours/0/day",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"hours\":[{\"day\":\"MONDAY\",\"opens\":\"29:00\",\"closes\":\"10:00\"}]}` | 422 | /hours/0/opens",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"hours\":[{\"day\":\"MONDAY\",\"opens\":\"10:00\",\"closes\":\"10:00\"}]}` | 422 | /hours/0/closes",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"hours\":[{\"day\":\"MONDAY\"}]}` | 422 | /hours/0/opens",
            "locations | `{\"name\":\"x\",\"zone\":\"UTC\",\"hours\":[{\"dya\":\"MONDAY\"}]}` | 400 | /hours/0/dya",
            "staff | `{\"name\":\"x\"}` | 422 | /locations",
            "staff | `{\"name\":\"x\",\"locations\":[\"\"]}` | 422 | /locations/0",
            "staff | `{\"name\":\"x\",\"locations\":[1]}` | 400 | /locations/0",
            "staff | `{\"name\":\"x\",\"locations\":[],\"extension\":\"123456789012345678901\"}` | 422 | /extension",
            "clients | `{\"name\":\"x\",\"locations\":[],\"region\":\"us\"}` | 422 | /region",
            "clients | `{\"name\":\"x\",\"locations\":[],\"contactPoints\":[{\"type\":\"FAX\",\"value\":\"1\"}]}` | 422 | /contactPoints/0/type",
            "clients | `{\"name\":\"x\",\"locations\":[],\"contactPoints\":[{\"type\":\"PHONE\"}]}` | 422 | /contactPoints/0/value",
            "clients | `{\"name\":\"x\",\"locations\":[],\"lastAppointment\":{\"location\":\"l\",\"at\":\"10 March\"}}` | 422 | /lastAppointment/at",
            "clients | `{\"name\":\"x\",\"locations\":[],\"lastAppointment\":{\"location\":\"l\",\"at\":1773000000}}` | 400 | /lastAppointment/at",
            "clients | `{\"name\":\"x\",\"locations\":[],\"lastAppointment\":null,\"id\":\"y\"}` | 400 | /id"})
    void putShouldNameTheValueWhenOneIsWrong(String kind, String body, int status, String pointer) {
        Answer answer = STAGE.api().put("/directory/" + kind + "/x", body);

        assertThat(answer.pointer()).isEqualTo(pointer);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(STAGE.synced.get()).isNull();
    }

    @Test
    void putShouldAnswer422WhenIdIsTooLong() {
        Answer answer = STAGE.api().put("/directory/locations/" + "x".repeat(65), LOCATION);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointer()).isEqualTo("/id");
    }

    @Test
    void callsShouldAnswer403WhenRightIsMissing() {
        var api = STAGE.api(claims -> claims.claim("rights", List.of("messages.read")));

        assertThat(api.put("/directory/staff/sam", STAFF).status()).isEqualTo(403);
        assertThat(api.delete("/directory/staff/sam").status()).isEqualTo(403);
        assertThat(api.post("/directory/bulk", "{}").status()).isEqualTo(403);
    }

    @Test
    void callsShouldAnswer503WhenDirectoryIsNotEmbedded() {
        STAGE.ports.directorySync = null;

        assertThat(STAGE.api().put("/directory/staff/sam", STAFF).status()).isEqualTo(503);
        assertThat(STAGE.api().delete("/directory/staff/sam").status()).isEqualTo(503);
        assertThat(STAGE.api().post("/directory/bulk", "{}").status()).isEqualTo(503);
    }
}
