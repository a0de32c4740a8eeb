package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.communicator.api.conversation.ConversationKey;
import org.communicator.api.host.Right;
import org.communicator.api.host.StaffSession;
import org.communicator.api.privacy.Export;
import org.communicator.api.privacy.Privacy;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Api;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PrivacyTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final Export EXPORT = new Export(List.of(
            new Export.Part("client", List.of(Map.of("name", "Karen Adams"))),
            new Export.Part("messages", List.of(Map.of("text", "one"), Map.of("text", "zwei \u00fc"))),
            new Export.Part("consents", List.of())),
            List.of(new Export.File("1/1 plan.pdf", () -> Optional.of(new ByteArrayInputStream(new byte[] {'%', 'P'}))),
                    new Export.File("1/2 lost.pdf", Optional::empty)));

    private final List<ConversationKey> asked = new ArrayList<>();

    @BeforeEach
    void letThereBeKaren() {
        STAGE.ports.privacy = new Privacy() {
            @Override
            public Optional<Export> export(StaffSession session, ConversationKey person) {
                session.require(Right.PRIVACY_MANAGE);
                asked.add(person);
                return person.equals(ConversationKey.of(Facts.KAREN)) ? Optional.of(EXPORT) : Optional.empty();
            }

            @Override
            public Optional<Erased> erase(StaffSession session, ConversationKey person) {
                session.require(Right.PRIVACY_MANAGE);
                asked.add(person);
                return Optional.of(new Erased(1, 12));
            }
        };
    }

    @Test
    void exportShouldAnswerAZip() {
        Answer answer = officer().send("POST", "/clients/karen/export", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
        assertThat(answer.header("Content-Disposition")).contains("export.zip");
        assertThat(answer.body()).startsWith("PK").contains("client.json");
    }

    @Test
    void zipShouldHaveAFileOfJsonForEachPart() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();

        new ExportBodyWriter().writeTo(EXPORT, null, null, null, null, null, zip);

        assertThat(files(zip.toByteArray())).containsExactly(
                Map.entry("client.json", "[{\"name\":\"Karen Adams\"}]\n"),
                Map.entry("messages.json", "[{\"text\":\"one\"},\n{\"text\":\"zwei \u00fc\"}]\n"),
                Map.entry("consents.json", "[]\n"), Map.entry("files/", ""),
                Map.entry("files/1/1 plan.pdf", "%P"), Map.entry("files/1/2 lost.pdf.missing", ""));
    }

    @Test
    void eraseShouldAnswerCounts() {
        Answer answer = officer().send("POST", "/clients/karen/erase", "", "Idempotency-Key", "k-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/messages")).isEqualTo("12");
    }

    @Test
    void strangersShouldBeNamedByTheirAddress() {
        officer().send("POST", "/addresses/%2B12025550177/erase", "");
        officer().send("POST", "/addresses/Someone@Example.org/erase", "");

        assertThat(asked).containsExactly(ConversationKey.ofAddress("+12025550177"),
                ConversationKey.ofAddress("someone@example.org"));
    }

    @Test
    void exportShouldAnswer404WhenThereIsNobody() {
        assertThat(officer().send("POST", "/clients/nobody/export", "").status()).isEqualTo(404);
        assertThat(officer().send("POST", "/addresses/%2B12025550177/export", "").status()).isEqualTo(404);
        assertThat(officer().send("POST", "/addresses/" + "1".repeat(321) + "/export", "").status()).isEqualTo(404);
    }

    @Test
    void everythingShouldAnswer403WhenTheRightIsMissing() {
        assertThat(STAGE.api().send("POST", "/clients/karen/export", "").status()).isEqualTo(403);
        assertThat(STAGE.api().send("POST", "/clients/karen/erase", "").status()).isEqualTo(403);
    }

    private static Api officer() {
        return STAGE.api(claims -> claims.claim("rights", List.of("privacy.manage")));
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream input = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = input.getNextEntry(); entry != null; entry = input.getNextEntry()) {
                files.put(entry.getName(), new String(input.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
