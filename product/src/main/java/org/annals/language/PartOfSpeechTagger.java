package org.annals.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/**
 * The published OpenNLP tagger for English (trained on Universal Dependencies EWT), one instance per thread because the
 * library's is not thread-safe.
 */
final class PartOfSpeechTagger {
    private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

    private final ThreadLocal<POSTaggerME> taggers;

    PartOfSpeechTagger() {
        try (InputStream stream = PartOfSpeechTagger.class.getResourceAsStream(MODEL)) {
            if (stream == null) {
                throw new IllegalStateException("the tagger's model must be on the class path: " + MODEL);
            }
            POSModel model = new POSModel(stream);
            this.taggers = ThreadLocal.withInitial(() -> new POSTaggerME(model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tag for each word. */
    Tag[] tag(List<String> words) {
        String[] given = words.stream().map(PartOfSpeechTagger::asTrained).toArray(String[]::new);
        String[] names = taggers.get().tag(given);
        Tag[] tags = new Tag[names.length];
        for (int i = 0; i < names.length; i++) {
            // The model has joint tags such as PRON+AUX for words its treebank contracts; the first part is kept.
            int joint = names[i].indexOf('+');
            tags[i] = Tag.valueOf(joint < 0 ? names[i] : names[i].substring(0, joint));
        }
        return tags;
    }

    /** The marks as the training data writes them. */
    private static String asTrained(String word) {
        return switch (word) {
            case "\u201C", "\u201D", "\u00AB", "\u00BB" -> "\"";
            case "\u2018", "\u2019" -> "'";
            case "\u2013", "\u2014" -> "-";
            case "\u2026" -> "...";
            case "\u2019s" -> "'s";
            case "n\u2019t" -> "n't";
            default -> word;
        };
    }
}
