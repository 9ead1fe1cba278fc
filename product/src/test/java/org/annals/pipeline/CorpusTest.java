package org.annals.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.annals.Articles;
import org.annals.document.Document;
import org.annals.export.ChronologyJsonExport;
import org.annals.identity.Actor;
import org.annals.ingest.ArticleReader;
import org.junit.jupiter.api.Test;

/** Documents that come and go one at a time give the same bytes as those that stay, all at once. */
class CorpusTest {
    private static final Annals ANNALS = Annals.standard(1);
    private static final Path EXAMPLE = Path.of("..", "examples", "tesvara_2031", "manifest.jsonl");

    @Test
    void oneByOneInAnyOrderIsAllAtOnce() throws IOException {
        List<Document> documents = example();
        Collections.shuffle(documents, new Random(20310914));
        Corpus corpus = ANNALS.corpus();
        String grown = "";
        for (Document document : documents) {
            grown = json(ANNALS.extend(corpus, List.of(document), List.of()));
            assertThat(grown).isEqualTo(allAtOnce(corpus));
        }
        assertThat(grown).isEqualTo(json(ANNALS.build(documents, List.of())));
    }

    @Test
    void whatLeavesTakesItsClaimsAlong() throws IOException {
        List<Document> documents = example();
        Corpus corpus = ANNALS.corpus();
        ANNALS.extend(corpus, documents, List.of());
        Collections.shuffle(documents, new Random(7));
        while (documents.size() > 1) {
            Document gone = documents.remove(0);
            corpus.remove(gone.id());
            String shrunk = json(ANNALS.extend(corpus, List.of(), List.of()));
            assertThat(shrunk)
                    .isEqualTo(allAtOnce(corpus))
                    .doesNotContain("\"" + gone.id().value() + "\"");
        }
    }

    @Test
    void comingBackIsAsIfNeverGone() throws IOException {
        List<Document> documents = example();
        Corpus corpus = ANNALS.corpus();
        String before = json(ANNALS.extend(corpus, documents, List.of()));
        corpus.remove(documents.get(2).id());
        ANNALS.extend(corpus, List.of(), List.of());
        assertThat(json(ANNALS.extend(corpus, List.of(documents.get(2)), List.of())))
                .isEqualTo(before);
    }

    @Test
    void aLaterNamesakePartsTwoSpellingsUntilItIsRemoved() throws IOException {
        Corpus corpus = ANNALS.corpus();
        Document full = Articles.of("Vera Olm closed the harbour of Tesk on 3 May 2031. Vera Olm blamed the flood.");
        Document namesake =
                Articles.of("Iden Olm opened a school in Tesk on 6 May 2031. Iden Olm thanked the builders.");
        Document later =
                Articles.of("Minister Olm visited the harbour of Tesk on 5 May 2031. Olm said it would reopen.");
        ANNALS.extend(corpus, List.of(full), List.of());
        Annals.Result joined = ANNALS.extend(corpus, List.of(later), List.of());
        assertThat(peopleCalledOlm(joined)).hasSize(1);
        assertThat(json(joined)).isEqualTo(allAtOnce(corpus));
        Annals.Result parted = ANNALS.extend(corpus, List.of(namesake), List.of());
        assertThat(peopleCalledOlm(parted)).hasSize(3);
        assertThat(json(parted)).isEqualTo(allAtOnce(corpus));
        corpus.remove(namesake.id());
        Annals.Result again = ANNALS.extend(corpus, List.of(), List.of());
        assertThat(json(again)).isEqualTo(json(joined)).isEqualTo(allAtOnce(corpus));
        corpus.remove(full.id());
        Annals.Result left = ANNALS.extend(corpus, List.of(), List.of());
        assertThat(peopleCalledOlm(left)).singleElement().asString().doesNotContain("Vera");
        assertThat(json(left)).isEqualTo(allAtOnce(corpus));
    }

    private static List<String> peopleCalledOlm(Annals.Result result) {
        return result.chronology().actors().actors().stream()
                .map(Actor::name)
                .filter(name -> name.endsWith("Olm"))
                .toList();
    }

    /** What a corpus gives that takes in the same readings in one go. */
    private static String allAtOnce(Corpus corpus) throws IOException {
        Corpus fresh = ANNALS.corpus();
        corpus.readings().forEach(fresh::add);
        return json(ANNALS.extend(fresh, List.of(), List.of()));
    }

    private static List<Document> example() {
        List<Document> documents = new ArrayList<>();
        new ArticleReader(List.of(EXAMPLE.toString()), InputStream.nullInputStream()).forEachRemaining(documents::add);
        assertThat(documents).hasSizeGreaterThan(4);
        return documents;
    }

    private static String json(Annals.Result result) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ChronologyJsonExport().write(result.chronology(), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
