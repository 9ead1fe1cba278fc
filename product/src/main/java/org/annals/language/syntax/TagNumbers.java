package org.annals.language.syntax;

import java.util.List;

/** The tagger's labels of one sentence as the parser sees them. */
public final class TagNumbers {
    /** Hash of each whole label. */
    final int[] fine;

    /** Which words are marks. */
    final boolean[] marks;

    /** Room for the labels of so many words. */
    public TagNumbers(int size) {
        fine = new int[size];
        marks = new boolean[size];
    }

    /** The numbers of labels such as "VERB|VBD"; they do not depend on the tagger's list. */
    public static TagNumbers of(List<String> labels) {
        TagNumbers numbers = new TagNumbers(labels.size());
        for (int i = 0; i < labels.size(); i++) {
            int bar = labels.get(i).indexOf('|');
            numbers.set(i, labels.get(i).substring(0, bar), labels.get(i).substring(bar + 1));
        }
        return numbers;
    }

    /** Gives a word its universal and its Penn tag. */
    public void set(int word, String tag, String fineTag) {
        fine[word] = WordForm.hash(tag, fineTag);
        marks[word] = tag.equals("PUNCT");
    }
}
