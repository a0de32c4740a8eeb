package org.communicator.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.communicator.core.Settings;
import org.communicator.core.consent.Keywords.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message asks for, by its whole text (X04). */
class KeywordsTest {

    private final Keywords keywords = new Keywords(Settings.defaults(ConsentConfig.class));

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop ", "Stop.", "stop!!", "STOPALL", "Stop all", "unsubscribe", "CANCEL", "End",
            "quit", "REVOKE", "optout", "OPT OUT", "opt  out", "opt-out", "'STOP'", "\u201cStop\u201d", "STOP\n",
            "\u00a0stop\u00a0", "ALTO", "\u00a1Alto!", "parar", "Baja", "cancelar", "detener"})
    void ofShouldBeStopWhenTheWholeMessageIsAWordThatOptsOut(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "start", "Unstop.", "INICIAR", "alta"})
    void ofShouldBeStartWhenTheWholeMessageIsAWordThatOptsIn(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YES", "yes", "Yes!", "SI", "s\u00ed", "S\u00cd."})
    void ofShouldBeYesWhenTheWholeMessageAgrees(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "help?", "info", "Ayuda"})
    void ofShouldBeHelpWhenTheWholeMessageAsksForIt(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel my appointment", "Cancel my appointment please", "yes I'll come", "Yes, 10 is fine",
            "ending", "ARRET", "stopped by your office", "can you help me", "start at 9?", "", " ", "?!", "the end",
            "I need to end the call", "My stop is Main Street", "quit smoking tips?", "informaci\u00f3n",
            "cancelar mi cita", "\uD83D\uDED1", "let's not stop there"})
    void ofShouldBeNothingWhenAKeywordIsOnlyPartOfTheMessage(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop texting me", "STOP please", "Please stop", "please STOP texting this number!",
            "Don't text me any more", "Don\u2019t text me", "do not contact me again", "Take me off your list",
            "no more texts", "I want to opt out", "por favor no me escriban", "No m\u00e1s mensajes, por favor",
            "quiero darme de baja"})
    void ofShouldBeForStaffToReviewWhenTheWordsMayRevoke(String text) {
        assertThat(keywords.of(text)).isEqualTo(Meaning.REVIEW);
    }

    @Test
    void ofShouldNotLookThroughALongStory() {
        assertThat(keywords.of("stop texting me " + "and so on ".repeat(60))).isEqualTo(Meaning.NONE);
        assertThat(keywords.of("STOP" + " ".repeat(40))).isEqualTo(Meaning.NONE);
    }

    @ParameterizedTest
    @CsvSource({"ARRET, STOP", "STOP, NONE", "BACK, START", "YES, YES"})
    void ofShouldKnowTheWordsOfTheConfiguration(String text, Meaning meaning) {
        Keywords french = new Keywords(Settings.with(ConsentConfig.class,
                Map.of("keywords_stop", "arr\u00eat", "keywords_start", "back, arr\u00eat")));

        assertThat(french.of(text)).isEqualTo(meaning);
    }
}
