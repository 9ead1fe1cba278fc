package org.annals.training.names;

import java.util.List;
import org.annals.language.Token;

/** A text to learn from: the tokens of its sentences, and for each token its label in the model of names. */
record LabelledText(String id, List<List<Token>> sentences, List<List<Integer>> labels) {
    LabelledText {
        sentences = List.copyOf(sentences);
        labels = List.copyOf(labels);
    }
}
