package org.annals.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.annals.document.Span;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class EnglishSyntaxTest {
    private static final EnglishSyntax SYNTAX = new EnglishSyntax();

    private static List<Word> parse(String spaced) {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (String word : List.of(spaced.split(" "))) {
            spans.add(new Span(at, at + word.length()));
            at += word.length() + 1;
        }
        return SYNTAX.parse(SYNTAX.tag(spaced, spans));
    }

    private static Word word(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String headOf(List<Word> words, String text) {
        int head = word(words, text).head();
        return head < 0 ? "ROOT" : words.get(head).text();
    }

    @Test
    void tagsWithTenseAndNumber() {
        List<Word> words = parse("The guards were holding two nurses who fled yesterday .");
        assertThat(words)
                .extracting(Word::fineTag)
                .containsExactly("DT", "NNS", "VBD", "VBG", "CD", "NNS", "WP", "VBD", "NN", ".");
        assertThat(word(words, "were").tag()).isEqualTo(Tag.AUX);
    }

    @Test
    void givesDictionaryForms() {
        List<Word> words = parse("They were stopping , hoping that the bigger lorries had brought their children .");
        assertThat(words)
                .extracting(Word::lemma)
                .containsExactly(
                        "they", "be", "stop", ",", "hope", "that", "the", "big", "lorry", "have", "bring", "their",
                        "child", ".");
    }

    @Test
    void givesVerbsTheirSilentEBack() {
        assertThat(parse("Troops encircled the town , recaptured it and authorised a curfew that bruised trade ."))
                .filteredOn(word -> word.tag() == Tag.VERB)
                .extracting(Word::lemma)
                .containsExactly("encircle", "recapture", "authorise", "bruise");
    }

    @Test
    void hangsSubjectAndObjectOnTheVerb() {
        List<Word> words = parse("The minister praised the old bridge .");
        assertThat(headOf(words, "minister")).isEqualTo("praised");
        assertThat(word(words, "minister").relation()).isEqualTo("nsubj");
        assertThat(headOf(words, "bridge")).isEqualTo("praised");
        assertThat(word(words, "bridge").relation()).isEqualTo("obj");
        assertThat(headOf(words, "praised")).isEqualTo("ROOT");
    }

    @Test
    void knowsThePassiveAndItsAgent() {
        List<Word> words = parse("The bridge was closed by the police .");
        assertThat(word(words, "bridge").relation()).isEqualTo("nsubj:pass");
        assertThat(word(words, "police").relation()).isEqualTo("obl:agent");
    }

    @Test
    void readsCurlyMarksLikeStraightOnes() {
        assertThat(parse("The mayor ’s wife did n’t come ."))
                .extracting(Word::fineTag)
                .isEqualTo(parse("The mayor 's wife did n't come .").stream()
                        .map(Word::fineTag)
                        .toList());
    }

    /** Any words give one tree with one root, and the same one each time. */
    @RepeatedTest(30)
    void parsesAnyWords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder text = new StringBuilder();
        int size = 1 + random.nextInt(60);
        for (int i = 0; i < size; i++) {
            text.append(i == 0 ? "" : " ");
            for (int n = random.nextInt(6); n >= 0; n--) {
                int point = 0x21 + random.nextInt(random.nextBoolean() ? 0x60 : 0x1F900);
                text.appendCodePoint(Character.isSurrogate((char) point) || point == ' ' ? 'x' : point);
            }
        }
        String line = text.toString();
        List<Word> words = parse(line);
        assertThat(words.stream().filter(word -> word.head() < 0))
                .as("seed %d", repetition.getCurrentRepetition())
                .hasSize(1);
        assertThat(parse(line)).isEqualTo(words);
    }
}
