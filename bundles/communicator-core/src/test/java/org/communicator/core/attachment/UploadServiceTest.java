package org.communicator.core.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.communicator.core.CoreFixture.DOWNTOWN;
import static org.communicator.core.CoreFixture.DOWNTOWN_NUMBER;

import java.util.Arrays;
import java.util.Optional;
import org.communicator.api.attachment.Upload;
import org.communicator.api.attachment.Uploads;
import org.communicator.api.attachment.Uploads.NewUpload;
import org.communicator.api.attachment.Uploads.Outcome;
import org.communicator.api.attachment.Uploads.Outcome.Going;
import org.communicator.api.attachment.Uploads.Outcome.NotFound;
import org.communicator.api.attachment.Uploads.Outcome.Refused;
import org.communicator.api.attachment.Uploads.Outcome.TooMany;
import org.communicator.api.attachment.Uploads.Outcome.WrongPlace;
import org.communicator.api.conversation.Channel;
import org.communicator.api.host.StaffSession;
import org.communicator.api.media.Attachment;
import org.communicator.api.media.Attachment.State;
import org.communicator.api.media.MediaInspector.Inspection;
import org.communicator.api.media.MediaRefusal.Reason;
import org.communicator.api.media.PictureSize;
import org.communicator.api.store.StoreUnavailableException;
import org.communicator.core.CoreFixture;
import org.communicator.testkit.memory.MemoryMediaStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadServiceTest {

    private static final byte[] PICTURE = new byte[Uploads.MAX_PIECE + 100];

    private final CoreFixture core = new CoreFixture();
    private final StaffSession anna = core.session("anna", DOWNTOWN);
    private final MemoryMediaStore media = new MemoryMediaStore(core.clock);
    private final Contents contents = new Contents(media);
    private Inspection inspection = new Inspection("image/png", Optional.of(new PictureSize(640, 480)));
    private final UploadService service = new UploadService(core.store, core.store.uploads(), new Arrivals(contents,
            (content, name) -> inspection, content -> Optional.of(new byte[] {1, 2})), core.mediaRules, core.stamps);

    @BeforeEach
    void drawAPicture() {
        Arrays.fill(PICTURE, (byte) 7);
    }

    @Test
    void appendShouldMakeAFileOfAllPieces() throws Exception {
        Upload upload = begun("cat.png", PICTURE.length, Optional.of(Channel.SMS));
        byte[] first = Arrays.copyOf(PICTURE, Uploads.MAX_PIECE);

        assertThat(((Going) service.append(anna, upload.id(), 0, first)).upload().file()).isEmpty();
        Attachment file = whole(service.append(anna, upload.id(), first.length, new byte[100]));

        assertThat(file.name()).isEqualTo("cat.png");
        assertThat(file.type()).isEqualTo("image/png");
        assertThat(file.size()).isEqualTo(PICTURE.length);
        assertThat(file.state()).isEqualTo(State.READY);
        assertThat(file.picture()).contains(new PictureSize(640, 480));
        assertThat(contents.open(file.thumbnail().orElseThrow()).orElseThrow().readAllBytes()).containsExactly(1, 2);
        assertThat(contents.open(file.content().orElseThrow()).orElseThrow().readAllBytes()).hasSize(PICTURE.length);
        assertThat(service.find(anna, upload.id()).orElseThrow().file()).contains(file);
    }

    @Test
    void appendShouldTakeNoPieceTwiceAndNoneTooEarly() {
        Upload upload = begun("cat.png", 10, Optional.empty());
        service.append(anna, upload.id(), 0, new byte[4]);

        assertThat(((WrongPlace) service.append(anna, upload.id(), 0, new byte[4])).upload().received()).isEqualTo(4);
        assertThat(service.append(anna, upload.id(), 8, new byte[2])).isInstanceOf(WrongPlace.class);
        assertThat(service.append(anna, upload.id(), 4, new byte[7])).isInstanceOf(WrongPlace.class);
        assertThat(whole(service.append(anna, upload.id(), 4, new byte[6])).size()).isEqualTo(10);
    }

    @Test
    void appendShouldLookAgainWhenItWasCutOffBeforeTheEnd() {
        Upload upload = begun("cat.png", 4, Optional.empty());
        Contents none = new Contents();
        UploadService cut = new UploadService(core.store, core.store.uploads(), new Arrivals(none,
                (content, name) -> inspection, content -> Optional.empty()), core.mediaRules, core.stamps);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> cut.append(anna, upload.id(), 0, new byte[4]))
                .isInstanceOf(StoreUnavailableException.class);

        assertThat(whole(service.append(anna, upload.id(), 4, new byte[0])).size()).isEqualTo(4);
    }

    @Test
    void appendShouldRefuseByTheContentWhatCannotBeSent() {
        Upload upload = begun("cat.png", 4, Optional.of(Channel.SMS));
        inspection = Inspection.of("text/html");

        assertThat(((Refused) service.append(anna, upload.id(), 0, new byte[4])).refusal().reason())
                .isEqualTo(Reason.WRONG_TYPE);
        assertThat(service.find(anna, upload.id())).isEmpty();
    }

    @Test
    void beginShouldRefuseWhatIsTooBigBeforeItIsSent() {
        Outcome outcome = service.begin(anna, new NewUpload("film.mp4", 3_000_000, Optional.of(Channel.SMS),
                Optional.of(DOWNTOWN_NUMBER)));

        assertThat(((Refused) outcome).refusal().detail())
                .isEqualTo("film.mp4 has 2.9 MB. A file may have at most 2 MB.");
    }

    @Test
    void beginShouldRefuseEverythingFromATollFreeNumber() {
        Outcome outcome = service.begin(anna, new NewUpload("a.png", 3, Optional.of(Channel.SMS),
                Optional.of("+18005550100")));

        assertThat(((Refused) outcome).refusal().reason()).isEqualTo(Reason.NOT_FROM_THIS_NUMBER);
    }

    @Test
    void beginShouldRefuseAnEmptyFile() {
        assertThat(service.begin(anna, new NewUpload("a.png", 0, Optional.empty(), Optional.empty())))
                .isInstanceOf(Refused.class);
    }

    @Test
    void beginShouldRefuseMoreThanSomebodyNeeds() {
        for (int i = 0; i < Uploads.MOST; i++) {
            begun("a.png", 1, Optional.empty());
        }

        assertThat(service.begin(anna, new NewUpload("a.png", 1, Optional.empty(), Optional.empty())))
                .isInstanceOf(TooMany.class);
        assertThat(service.begin(core.session("bob", DOWNTOWN),
                new NewUpload("a.png", 1, Optional.empty(), Optional.empty()))).isInstanceOf(Going.class);
    }

    @Test
    void uploadShouldNotExistForAnybodyElse() {
        Upload upload = begun("a.png", 1, Optional.empty());
        StaffSession bob = core.session("bob", DOWNTOWN);

        assertThat(service.find(bob, upload.id())).isEmpty();
        assertThat(service.append(bob, upload.id(), 0, new byte[1])).isInstanceOf(NotFound.class);
        assertThat(service.cancel(bob, upload.id())).isFalse();
        assertThat(service.cancel(anna, upload.id())).isTrue();
        assertThat(service.cancel(anna, upload.id())).isFalse();
    }

    private Upload begun(String name, long size, Optional<Channel> channel) {
        return ((Going) service.begin(anna, new NewUpload(name, size, channel, Optional.empty()))).upload();
    }

    private static Attachment whole(Outcome outcome) {
        return ((Going) outcome).upload().file().orElseThrow();
    }
}
