package org.annals.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.annals.document.Document;
import org.annals.document.DocumentId;
import org.annals.document.Metadata;
import org.annals.document.Span;
import org.annals.language.EnglishAnalyser;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.TextAnalysis;
import org.annals.place.Gazetteer;
import org.annals.place.GazetteerPlaceNames;
import org.annals.reuse.SharedPassage.Kind;
import org.junit.jupiter.api.Test;

/** Passages that invented articles share, and what finding them costs. */
class FingerprintReuseFinderTest {
    private static final EnglishAnalyser ANALYSER = new EnglishAnalyser(new GazetteerPlaceNames(Gazetteer.load()));
    private static final FingerprintReuseFinder FINDER = new FingerprintReuseFinder();

    private static final String FERRY =
            "A ferry carrying forty islanders struck the harbour wall at Osterlund before dawn, the coast guard reported.";
    private static final String BAKERS =
            "Bakers in the valley celebrated the autumn fair with plum cakes, brass bands and a lantern parade.";
    private static final String MILL = "Schoolchildren painted the derelict windmill beside the chapel last spring.";

    private static TextAnalysis analysed(int number, String text) {
        return ANALYSER.analyse(document(number, text, Metadata.NONE));
    }

    private static Document document(int number, String text, Metadata metadata) {
        String id = String.format(Locale.ROOT, "d%05d", number);
        return new Document(new DocumentId(id), id, List.of(), text, "", "en", metadata, List.of());
    }

    /** Sentences end at a line's end: for texts too long to be worth analysing. */
    private static TextAnalysis lines(int number, String text) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(from, from + line.length());
            sentences.add(new Sentence(sentences.size(), 0, Section.BODY, span, List.of()));
            from = span.end() + 1;
        }
        return new TextAnalysis(
                document(number, text, Metadata.NONE), sentences, List.of(), List.of(), List.of(), List.of());
    }

    private static List<SharedPassage> passages(String... texts) {
        List<TextAnalysis> analyses = new ArrayList<>();
        for (String text : texts) {
            analyses.add(analysed(analyses.size(), text));
        }
        return FINDER.find(analyses).passages();
    }

    @Test
    void tellsWordForWordFromReworded() {
        String reworded = "A ferry with forty islanders on board struck the wall of Osterlund harbour before dawn,"
                + " the coast guard reported on Friday.";

        assertThat(passages(FERRY + " " + BAKERS, MILL + " " + FERRY))
                .singleElement()
                .satisfies(shared -> assertThat(shared.kind()).isEqualTo(Kind.VERBATIM));
        assertThat(passages(FERRY + " " + BAKERS, MILL + " " + reworded))
                .singleElement()
                .satisfies(shared -> assertThat(shared.kind()).isNotEqualTo(Kind.VERBATIM));
        assertThat(passages(BAKERS, MILL)).isEmpty();
    }

    @Test
    void findsWhatOneArticleSaysTwice() {
        assertThat(passages(FERRY + "\n\n" + BAKERS + "\n\n" + FERRY))
                .singleElement()
                .satisfies(shared -> {
                    assertThat(shared.passages()).hasSize(2);
                    assertThat(shared.explanation()).contains("2 times");
                });
    }

    @Test
    void marksAGlossAsBoilerplate() {
        String gloss = ", which includes Peru, Chile, Bolivia, Ecuador, Paraguay and Uruguay,";
        List<SharedPassage> shared = passages(
                "Envoys of the Harbour Pact" + gloss + " debated herring quotas in Lenn.",
                "A spokesman mocked the Harbour Pact" + gloss + " over its unpaid lighthouse bills.");

        assertThat(shared).isNotEmpty().allSatisfy(passage -> {
            assertThat(passage.boilerplate()).isTrue();
            assertThat(passage.explanation()).contains("shared desk");
        });
    }

    @Test
    void twoReportsOfOneSpeechAreNoVersionsOfOneText() {
        String speech = "“The drowned of this winter will have a monument of granite on the northern mole,” she said."
                + " “Every widow shall carve a name into it with her own chisel.”"
                + " “No shipowner will speak at its unveiling while I hold this office.”";
        String first = "Mayor Ilda Borres addressed the fishermen. " + speech;
        String second = "The town of Lenn heard from its mayor at noon. " + speech;
        ReuseResult result = FINDER.find(List.of(analysed(0, first), analysed(1, second)));

        assertThat(result.passages()).isNotEmpty();
        assertThat(result.lineages()).isEmpty();
    }

    @Test
    void takesForTheFirstTheVersionWithTheEarliestStamp() {
        assertThat(firstOf("2031-05-06", "2031-05-05")).isEqualTo("d00001");
        assertThat(firstOf("2031-05-05", "2031-05-05")).isNull();
        assertThat(firstOf("2031-05-05", null)).isNull();
    }

    private static @org.jspecify.annotations.Nullable String firstOf(
            @org.jspecify.annotations.Nullable String... published) {
        List<TextAnalysis> texts = new ArrayList<>();
        for (String stamp : published) {
            Metadata metadata = new Metadata(null, null, null, null, stamp, java.util.Map.of());
            String text = FERRY + " Rain fell on the pier. " + BAKERS + " Nobody slept. " + MILL;
            texts.add(ANALYSER.analyse(document(texts.size(), text, metadata)));
        }
        List<Lineage> lineages = FINDER.find(texts).lineages();
        assertThat(lineages).hasSize(1);
        DocumentId first = lineages.get(0).first();
        return first == null ? null : first.value();
    }

    @Test
    void doesNotDependOnTheOrderOfTexts() {
        List<TextAnalysis> texts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            texts.add(analysed(i, (i % 2 == 0 ? FERRY : MILL) + " " + (i % 3 == 0 ? BAKERS : FERRY)));
        }
        List<SharedPassage> expected = FINDER.find(texts).passages();
        for (int seed = 0; seed < 3; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(FINDER.find(texts).passages()).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void candidatesOfADocumentDoNotGrowWithAPileThatReprintsOneStory() {
        assertThat(candidates(200)).as("seed 7").isBetween(200, 200 * FingerprintIndex.NEIGHBOURS);
        assertThat(candidates(1600)).as("seed 7").isBetween(1600, 1600 * FingerprintIndex.NEIGHBOURS);
    }

    /** The pairs to look at in a pile of so many articles that all carry one paragraph among words of their own. */
    private static int candidates(int documents) {
        Random random = new Random(7);
        List<int[]> sketches = new ArrayList<>();
        for (int d = 0; d < documents; d++) {
            StringBuilder own = new StringBuilder(FERRY + " " + MILL).append('\n');
            for (int w = 0; w < 60; w++) {
                own.append("quib").append(random.nextInt(1_000_000)).append(w % 12 == 11 ? '\n' : ' ');
            }
            sketches.add(FINDER.sketch(lines(d, own.toString().strip())));
        }
        return FingerprintReuseFinder.candidates(sketches).length;
    }

    @Test
    void hostileTextsAreReadThrough() {
        String same = (FERRY + "\n").repeat(3000).strip();
        String words = "wharf ".repeat(170_000).strip();

        ReuseResult result = FINDER.find(List.of(lines(0, same), lines(1, same), lines(2, words), lines(3, words)));

        assertThat(result.passages()).isNotEmpty();
    }
}
