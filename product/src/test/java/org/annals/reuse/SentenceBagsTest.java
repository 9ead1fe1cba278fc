package org.annals.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.annals.Articles;
import org.annals.language.EnglishAnalyser;
import org.annals.language.PlaceNames;
import org.junit.jupiter.api.Test;

/** Sentences that are not laid against each other could not have matched. */
class SentenceBagsTest {
    private static final List<String> WORDS = List.of(
            "ferry",
            "harbour",
            "the",
            "of",
            "and",
            "Tavole",
            "Orrin",
            "dozens",
            "islanders",
            "coastguard",
            "reported",
            "said",
            "to",
            "in",
            "wreck",
            "salvage",
            "divers",
            "14",
            "in",
            "the",
            "seabed",
            "quarantine",
            "a");

    private final Random random = new Random(20261126);
    private final LocalAlignment alignment = new LocalAlignment();
    private final WordingComparison comparison = new WordingComparison();

    @Test
    void refusesNothingThatWouldMatch() {
        WordRarity rarity = WordRarity.load();
        StockPhrases stock = StockPhrases.load();
        EnglishAnalyser analyser = new EnglishAnalyser(PlaceNames.NONE);
        int refused = 0;
        int matching = 0;
        for (int round = 0; round < 120; round++) {
            String first = text();
            Wording a = Wording.of(analyser.analyse(Articles.of(first)), new WordCursor(rarity), stock);
            Wording b = Wording.of(
                    analyser.analyse(Articles.of(round % 2 == 0 ? varied(first) : text())),
                    new WordCursor(rarity),
                    stock);
            for (int i = 0; i < a.sentences(); i++) {
                for (int k = 0; k < b.sentences(); k++) {
                    if (a.isEmpty(i) || b.isEmpty(k)) {
                        continue;
                    }
                    boolean may = SentenceBags.mayMatch(a, i, b, k);
                    boolean does = matches(a, i, b, k);
                    refused += may ? 0 : 1;
                    matching += does ? 1 : 0;
                    assertThat(may || !does)
                            .as("%s / %s", first, b.text().text())
                            .isTrue();
                }
            }
        }
        assertThat(refused).isPositive();
        assertThat(matching).isPositive();
    }

    private boolean matches(Wording a, int i, Wording b, int k) {
        LocalAlignment.Side left = new LocalAlignment.Side(a, a.sentence(i), new BitSet());
        LocalAlignment.Side right = new LocalAlignment.Side(b, b.sentence(k), new BitSet());
        boolean ordered = alignment.align(left, right) && isPlausible(a, b, comparison.ordered(a, b, alignment));
        return ordered || isPlausible(a, b, comparison.unordered(a, a.sentence(i), b, b.sentence(k)));
    }

    private static boolean isPlausible(Wording a, Wording b, PassageMatch match) {
        boolean quoted = a.isMostlyQuoted(match.a()) && b.isMostlyQuoted(match.b());
        return MatchJudge.isPlausible(match, quoted) || MatchJudge.isTelling(match, quoted);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 3; sentence++) {
            boolean quoted = random.nextInt(3) == 0;
            text.append(quoted ? "“It" : "It");
            for (int i = 5 + random.nextInt(15); i > 0; i--) {
                text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            text.append(quoted ? ",” Orrin said. " : ". ");
        }
        return text.toString();
    }

    /** The same with some words replaced. */
    private String varied(String text) {
        StringBuilder varied = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean keeps = random.nextInt(4) > 0 || word.isEmpty() || !Character.isLetter(word.codePointAt(0));
            varied.append(keeps ? word : WORDS.get(random.nextInt(WORDS.size())))
                    .append(' ');
        }
        return varied.toString();
    }
}
