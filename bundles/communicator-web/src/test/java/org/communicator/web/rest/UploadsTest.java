package org.communicator.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.communicator.api.attachment.Upload;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.StaffId;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaDigest;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.MediaRefusal.Reason;
import org.communicator.api.media.UploadId;
import org.communicator.web.stage.Answer;
import org.communicator.web.stage.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UploadsTest {

    @RegisterExtension
    static final ApiStage STAGE = new ApiStage();

    private static final UploadId ID = new UploadId(UUID.fromString("7c1e6b1e-0000-4000-8000-000000000001"));
    private static final String HERE = "/uploads/" + ID;

    private Uploads.NewUpload wanted;
    private Uploads.Outcome outcome = new Uploads.Outcome.Going(upload(0));
    private byte[] taken;

    @BeforeEach
    void takeFiles() {
        STAGE.ports.uploads = new Uploads() {
            @Override
            public Outcome begin(StaffSession session, NewUpload upload) {
                wanted = upload;
                return outcome;
            }

            @Override
            public Optional<Upload> find(StaffSession session, UploadId upload) {
                return upload.equals(ID) ? Optional.of(upload(4)) : Optional.empty();
            }

            @Override
            public Outcome append(StaffSession session, UploadId upload, long at, byte[] piece) {
                taken = piece;
                return outcome;
            }

            @Override
            public boolean cancel(StaffSession session, UploadId upload) {
                return upload.equals(ID);
            }
        };
    }

    @Test
    void beginShouldSayWhereThePiecesGo() {
        Answer answer = STAGE.api().send("POST", "/uploads", "", "Tus-Resumable", "1.0.0", "Upload-Length", "10",
                "Upload-Metadata", "filename " + base64("Plan für Anna.pdf") + ",channel " + base64("SMS") + ",from "
                        + base64("+12025550100") + ",empty");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/communicator/api/v1" + HERE);
        assertThat(answer.header("Tus-Resumable")).isEqualTo("1.0.0");
        assertThat(answer.header("Upload-Offset")).isEqualTo("0");
        assertThat(wanted).isEqualTo(new Uploads.NewUpload("Plan für Anna.pdf", 10, Optional.of(Channel.SMS),
                Optional.of("+12025550100")));
    }

    @Test
    void beginShouldSayWhatIsWrongWithTheHeaders() {
        assertThat(STAGE.api().send("POST", "/uploads", "").problem()).isEqualTo("malformed");
        assertThat(STAGE.api().send("POST", "/uploads", "", "Upload-Length", "ten").problem()).isEqualTo("malformed");
        assertThat(STAGE.api().send("POST", "/uploads", "", "Upload-Length", "10", "Upload-Metadata", "filename %%")
                .problem()).isEqualTo("malformed");
        assertThat(STAGE.api().send("POST", "/uploads", "", "Upload-Length", "10", "Upload-Metadata",
                "channel " + base64("PIGEON")).problem()).isEqualTo("malformed");
    }

    @Test
    void beginShouldSayInTheWordsOfThePolicyWhyAFileCannotBeSent() {
        outcome = new Uploads.Outcome.Refused(new MediaRefusal(Reason.WRONG_TYPE, OptionalInt.of(0),
                "Not a recognized image file", "Supported image types are 'jpeg'"));

        Answer answer = STAGE.api().send("POST", "/uploads", "", "Upload-Length", "10");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("attachment-refused");
        assertThat(answer.at("/title")).isEqualTo("Not a recognized image file");
        assertThat(answer.at("/detail")).isEqualTo("Supported image types are 'jpeg'");
        assertThat(answer.pointer()).isEqualTo("/attachments/0");
    }

    @Test
    void beginShouldSayThatThereAreTooMany() {
        outcome = new Uploads.Outcome.TooMany();

        assertThat(STAGE.api().send("POST", "/uploads", "", "Upload-Length", "10").problem()).isEqualTo("too-many-uploads");
    }

    @Test
    void findShouldSayHowFarItIs() {
        Answer answer = STAGE.api().get(HERE);

        assertThat(answer.at("/received")).isEqualTo("4");
        assertThat(answer.header("Upload-Offset")).isEqualTo("4");
        assertThat(answer.header("Upload-Length")).isEqualTo("10");
        assertThat(STAGE.api().send("HEAD", HERE, "").header("Upload-Offset")).isEqualTo("4");
        assertThat(STAGE.api().get("/uploads/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(STAGE.api().get("/uploads/none").status()).isEqualTo(404);
    }

    @Test
    void appendShouldTakeAPiece() {
        outcome = new Uploads.Outcome.Going(whole());

        Answer answer = patch("abc", "7");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Upload-Offset")).isEqualTo("10");
        assertThat(answer.at("/file/type")).isEqualTo("application/pdf");
        assertThat(new String(taken, StandardCharsets.US_ASCII)).isEqualTo("abc");
    }

    @Test
    void appendShouldSayWhereTheNextPieceBegins() {
        outcome = new Uploads.Outcome.WrongPlace(upload(4));

        assertThat(patch("abc", "0").problem()).isEqualTo("upload-moved-on");
        assertThat(patch("abc", "0").at("/detail")).isEqualTo("The next piece begins at byte 4 of 10.");
    }

    @Test
    void appendShouldRefuseWhatIsNoPiece() {
        assertThat(patch("x".repeat(Uploads.MAX_PIECE + 1), "0").problem()).isEqualTo("too-large");
        assertThat(STAGE.api().send("PATCH", HERE, "{}", "Content-Type", "application/json", "Upload-Offset", "0")
                .problem()).isEqualTo("unsupported-media-type");
        outcome = new Uploads.Outcome.NotFound();
        assertThat(patch("abc", "0").status()).isEqualTo(404);
    }

    @Test
    void cancelShouldRemoveIt() {
        assertThat(STAGE.api().delete(HERE).status()).isEqualTo(204);
        assertThat(STAGE.api().delete("/uploads/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private static Answer patch(String piece, String offset) {
        return STAGE.api().send("PATCH", HERE, piece, "Content-Type", "application/offset+octet-stream", "Upload-Offset",
                offset);
    }

    private static Upload upload(long received) {
        return new Upload(ID, Facts.ACME, new StaffId("anna"), "plan.pdf", 10, received, Optional.empty(), Optional.empty(),
                Instant.parse("2026-03-14T12:00:00Z"), Optional.empty());
    }

    private static Upload whole() {
        return new Upload(ID, Facts.ACME, new StaffId("anna"), "plan.pdf", 10, 10, Optional.empty(), Optional.empty(),
                Instant.parse("2026-03-14T12:00:00Z"), Optional.of(new Attachment("plan.pdf", "application/pdf", 10,
                        State.READY, Optional.of(new MediaDigest("a".repeat(64))), Optional.empty(), Optional.empty())));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
