package org.communicator.core.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.communicator.api.media.MediaInspector;
import org.communicator.api.media.MediaItem;
import org.communicator.api.media.MediaRefusal;
import org.communicator.api.media.MediaRefusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaPolicyTest {

    private static final long MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "image/gif"})
    void judgeShouldTakePicturesForGuestsBelowFiveMegabytes(String type) {
        assertThat(judge(MediaProfile.GUEST_IMAGES, new MediaItem("a", type, 5 * MEGABYTE - 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/webp", "image/svg+xml", "application/pdf", "text/html", MediaInspector.UNKNOWN})
    void judgeShouldSayWhichPicturesGuestsGetWhenItIsAnythingElse(String type) {
        assertThat(judge(MediaProfile.GUEST_IMAGES, new MediaItem("photo.png", type, 10))).containsExactly(
                new MediaRefusal(Reason.WRONG_TYPE, OptionalInt.of(0), "Not a recognized image file",
                        "Supported image types are 'jpeg', 'jpg', 'png', 'gif', 'pjpeg', and 'x-png'"));
    }

    @Test
    void judgeShouldSayHowBigAPictureForGuestsMayBe() {
        assertThat(judge(MediaProfile.GUEST_IMAGES, new MediaItem("photo.png", "image/png", 5 * MEGABYTE)))
                .containsExactly(new MediaRefusal(Reason.TOO_BIG, OptionalInt.of(0), "Not a recognized image file",
                        "photo.png has 5 MB. A file may have at most 4.9 MB."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/gif", "image/png", "application/pdf", "application/msword",
            "application/vnd.ms-excel", "application/vnd.ms-powerpoint", "application/vnd.apple.pages",
            "application/vnd.apple.numbers", "application/zip", "audio/mpeg", "video/mp4",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"})
    void judgeShouldTakeWhatCarriersPassOn(String type) {
        assertThat(judge(MediaProfile.BUSINESS_MMS, new MediaItem("a", type, 2 * MEGABYTE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/x-msdownload", MediaInspector.UNKNOWN})
    void judgeShouldSayWhatIsPossibleWhenCarriersPassItNotOn(String type) {
        assertThat(judge(MediaProfile.BUSINESS_MMS, new MediaItem("a", type, 1))).singleElement()
                .extracting(MediaRefusal::reason, MediaRefusal::detail).containsExactly(Reason.WRONG_TYPE,
                        "Possible are jpg, jpeg, gif, png, pdf, ppt, doc, xls, pages, numbers, zip, audio and video.");
    }

    @Test
    void judgeShouldRefuseAFileOfMoreThanTwoMegabytesByMms() {
        assertThat(judge(MediaProfile.BUSINESS_MMS, new MediaItem("plan.pdf", "application/pdf", 2 * MEGABYTE + 1)))
                .containsExactly(new MediaRefusal(Reason.TOO_BIG, OptionalInt.of(0), "The file is too big",
                        "plan.pdf has 2.1 MB. A file may have at most 2 MB."));
    }

    @Test
    void judgeShouldRefuseMoreThanThreeAndAHalfMegabytesTogetherByMms() {
        MediaItem item = new MediaItem("a", "image/png", 2 * MEGABYTE);

        assertThat(judge(MediaProfile.BUSINESS_MMS, item, item)).containsExactly(new MediaRefusal(
                Reason.TOO_BIG_TOGETHER, OptionalInt.empty(), "The files are too big together",
                "Together they have 4 MB. A message may have at most 3.5 MB."));
    }

    @ParameterizedTest
    @CsvSource({"10,0", "11,1"})
    void judgeShouldRefuseMoreThanTenFiles(int files, int refusals) {
        MediaItem[] items = Collections.nCopies(files, new MediaItem("a", "image/png", 1)).toArray(MediaItem[]::new);

        assertThat(judge(MediaProfile.BUSINESS_MMS, items)).hasSize(refusals)
                .allSatisfy(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TOO_MANY));
    }

    @Test
    void judgeShouldSayEverythingAtOnce() {
        assertThat(judge(MediaProfile.BUSINESS_MMS, new MediaItem("a", "text/html", 1),
                new MediaItem("b", "image/png", 3 * MEGABYTE), new MediaItem("c", "image/png", MEGABYTE)))
                .extracting(MediaRefusal::reason, MediaRefusal::item)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Reason.WRONG_TYPE, OptionalInt.of(0)),
                        org.assertj.core.groups.Tuple.tuple(Reason.TOO_BIG, OptionalInt.of(1)),
                        org.assertj.core.groups.Tuple.tuple(Reason.TOO_BIG_TOGETHER, OptionalInt.empty()));
    }

    @Test
    void judgeShouldSayThatANumberSendsTextsOnly() {
        assertThat(judge(MediaProfile.TEXTS_ONLY, new MediaItem("a", "image/png", 1))).singleElement()
                .extracting(MediaRefusal::reason, MediaRefusal::title)
                .containsExactly(Reason.NOT_FROM_THIS_NUMBER, "This number sends no attachments");
    }

    @Test
    void judgeShouldTakeNothingAtAllEverywhere() {
        assertThat(MediaPolicy.judge(MediaProfile.TEXTS_ONLY, List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"text/plain,true", "application/octet-stream,true", "text/html,true", "application/x-msdownload,false",
            "application/x-sh,false", "application/java-archive,false"})
    void judgeShouldTakeAllFilesButPrograms(String type, boolean taken) {
        assertThat(judge(MediaProfile.FILES, new MediaItem("a", type, 1)).isEmpty()).isEqualTo(taken);
    }

    private static List<MediaRefusal> judge(MediaProfile profile, MediaItem... items) {
        return MediaPolicy.judge(profile, List.of(items));
    }
}
