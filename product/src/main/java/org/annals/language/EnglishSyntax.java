package org.annals.language;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.annals.document.Span;
import org.annals.language.syntax.DependencyParser;
import org.annals.language.syntax.SentenceWords;
import org.annals.language.syntax.SequenceTagger;
import org.annals.language.syntax.TagNumbers;
import org.jspecify.annotations.Nullable;

/** Tags, lemmas and dependency trees of English sentences whose words are cut already. Thread-safe. */
public final class EnglishSyntax {
    private static final String TAGGER = "english-tagger.bin.gz";
    private static final String PARSER = "english-parser.bin.gz";

    private final SequenceTagger tagger = load(TAGGER, in -> SequenceTagger.readFrom(in, EnglishWordClasses.table()));
    private final Lemmatizer lemmatizer;
    private final List<Tag> tags = new ArrayList<>();
    private final List<String> fineTags = new ArrayList<>();
    /** Read when a sentence is first parsed: much of what Annals does needs no trees. */
    private volatile @Nullable DependencyParser parser;

    public EnglishSyntax() {
        this(new Lemmatizer());
    }

    EnglishSyntax(Lemmatizer lemmatizer) {
        this.lemmatizer = lemmatizer;
        for (String label : tagger.labels()) {
            int bar = label.indexOf('|');
            tags.add(Tag.valueOf(label.substring(0, bar)));
            fineTags.add(label.substring(bar + 1));
        }
    }

    /** The words between these spans of the text, tagged but not parsed. */
    public List<Word> tag(String text, List<Span> spans) {
        List<String> forms = new ArrayList<>(spans.size());
        for (Span span : spans) {
            forms.add(span.of(text));
        }
        int[] labels = tagger.tag(SentenceWords.of(forms, tagger.lexicon()));
        List<Word> words = new ArrayList<>(spans.size());
        for (int i = 0; i < labels.length; i++) {
            Tag tag = tags.get(labels[i]);
            String fine = fineTags.get(labels[i]);
            String form = forms.get(i);
            words.add(new Word(spans.get(i), form, lemmatizer.lemma(form, tag, fine), tag, fine, -1, null));
        }
        return words;
    }

    /** The same words with heads and relations. */
    public List<Word> parse(List<Word> tagged) {
        return parseAll(List.of(tagged)).get(0);
    }

    /** The same words of many sentences with heads and relations; quicker than one sentence after the other. */
    public List<List<Word>> parseAll(List<List<Word>> tagged) {
        DependencyParser builder = parser();
        List<DependencyParser.Tree> trees =
                builder.parse(tagged.stream().map(this::sentence).toList());
        List<List<Word>> parsed = new ArrayList<>(tagged.size());
        for (int s = 0; s < trees.size(); s++) {
            List<Word> sentence = tagged.get(s);
            DependencyParser.Tree tree = trees.get(s);
            List<Word> words = new ArrayList<>(sentence.size());
            for (int i = 0; i < sentence.size(); i++) {
                words.add(sentence.get(i)
                        .attached(tree.head(i), builder.relations().get(tree.relation(i))));
            }
            parsed.add(words);
        }
        return parsed;
    }

    private DependencyParser.Sentence sentence(List<Word> tagged) {
        List<String> forms = new ArrayList<>(tagged.size());
        TagNumbers numbers = new TagNumbers(tagged.size());
        for (int i = 0; i < tagged.size(); i++) {
            Word word = tagged.get(i);
            forms.add(word.text());
            numbers.set(i, word.tag().name(), word.fineTag());
        }
        return new DependencyParser.Sentence(SentenceWords.of(forms, tagger.lexicon()), numbers, forms);
    }

    private DependencyParser parser() {
        DependencyParser loaded = parser;
        if (loaded == null) {
            synchronized (this) {
                loaded = parser;
                if (loaded == null) {
                    loaded = load(PARSER, DependencyParser::readFrom);
                    parser = loaded;
                }
            }
        }
        return loaded;
    }

    /** Reads a model from a stream. */
    private interface ModelReader<M> {
        M read(DataInputStream in) throws IOException;
    }

    private static <M> M load(String resource, ModelReader<M> reader) {
        try (InputStream stream = EnglishSyntax.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the model must be on the class path: " + resource);
            }
            return reader.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream), 1 << 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
