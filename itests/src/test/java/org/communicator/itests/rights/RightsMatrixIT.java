package org.communicator.itests.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communicator.itests.http.Answer;
import org.communicator.itests.http.Rest;
import org.communicator.itests.rights.Row.Expected;
import org.communicator.itests.stage.SharedStage;
import org.communicator.itests.stage.Stage;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every operation of the API, called by every kind of user: who may, who may not, and that nobody reads what is not his. */
@ExtendWith(SharedStage.class)
class RightsMatrixIT {

    private static final String MATRIX = "/rights/matrix.txt";
    /** A stream without an end, and a document that may be kept. */
    private static final Set<String> NOT_AS_OTHERS = Set.of("/events", "/guest/events", "/openapi.json");

    private final Stage stage;

    RightsMatrixIT(Stage stage) {
        this.stage = stage;
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfUserShouldBeAnsweredAsTheMatrixSays() {
        Scene scene = new Scene(stage);
        return rows().stream().map(row -> DynamicTest.dynamicTest(row.operation(), () -> check(row, scene)));
    }

    /** Those who are refused come first: what they were answered must have changed nothing for those who are not. */
    private static void check(Row row, Scene scene) {
        scene.renew();
        scene.value("conversationId");
        row.expected().forEach((kind, expected) -> {
            if (!expected.isLetIn()) {
                check(row, scene, kind, expected);
            }
        });
        row.expected().forEach((kind, expected) -> {
            if (expected.isLetIn()) {
                check(row, scene, kind, expected);
                if (!row.method().equals("GET")) {
                    scene.renew();
                }
            }
        });
    }

    private static void check(Row row, Scene scene, Kind kind, Expected expected) {
        String path = scene.fill(row.path());
        String text = scene.fill(row.body());
        String body = text.isEmpty() || row.method().equals("GET") ? null : text;
        if (NOT_AS_OTHERS.contains(path)) {
            checkStatus(row, kind, expected, scene.as(kind).begin(path));
            return;
        }
        Rest caller = path.startsWith("/uploads") ? sending(scene.as(kind)) : scene.as(kind);
        Answer answer = caller.send(row.method(), path, body);
        checkStatus(row, kind, expected, answer.status());
        boolean tells = answer.body().contains(scene.secret()) && !path.contains(scene.secret());
        if (expected != Expected.ALLOWED) {
            assertThat(tells).as(row.operation() + " shows " + kind + ": " + answer.body())
                    .isEqualTo(expected == Expected.SHOWN);
        }
    }

    /** Pieces of files are told by headers. */
    private static Rest sending(Rest caller) {
        return caller.with("Upload-Length", "3").with("Upload-Offset", "0")
                .with("Content-Type", "application/offset+octet-stream");
    }

    private static void checkStatus(Row row, Kind kind, Expected expected, int status) {
        String what = row.operation() + " by " + kind;
        switch (expected) {
            case UNKNOWN -> assertThat(status).as(what).isEqualTo(401);
            case FORBIDDEN -> assertThat(status).as(what).isEqualTo(403);
            case HIDDEN -> assertThat(status).as(what).isEqualTo(404);
            case ALLOWED -> assertThat(status).as(what).isLessThan(500).isNotIn(401, 403, 404);
            case SHOWN, EMPTY -> assertThat(status).as(what).isBetween(200, 299);
        }
    }

    private static List<Row> rows() {
        try (InputStream matrix = RightsMatrixIT.class.getResourceAsStream(MATRIX)) {
            return new String(matrix.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Row::of).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
