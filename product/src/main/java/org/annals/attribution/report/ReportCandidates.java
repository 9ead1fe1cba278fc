package org.annals.attribution.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Section;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;

/** Lists the words of a parsed text that may report, each with the words that may be its cue, source and content. */
public final class ReportCandidates {
    private static final Set<String> CARRIERS = Set.of("acl", "ccomp", "nmod", "xcomp");
    private static final int MOST_WORDS = 200;
    private static final Map<String, List<String>> LEXICON = ReportingWords.table();

    private final TextAnalysis text;

    /** A text with dependency trees. */
    public ReportCandidates(TextAnalysis text) {
        this.text = text;
    }

    /** The candidates of one sentence, in text order; none in a sentence of more than 200 words, which is a list. */
    public List<ReportCandidate> of(Sentence sentence) {
        List<ReportCandidate> candidates = new ArrayList<>();
        if (sentence.section() != Section.BODY || sentence.words().size() > MOST_WORDS) {
            return candidates;
        }
        WordTree tree = new WordTree(sentence);
        List<Span> speeches = speeches(sentence);
        for (int i = 0; i < tree.size(); i++) {
            if (!isCandidate(tree, i)) {
                continue;
            }
            List<Choice> contents = new ContentChoices(text, sentence, tree, i).list();
            if (!contents.isEmpty()) {
                candidates.add(new ReportCandidate(
                        sentence.index(),
                        tree.word(i).span(),
                        features(speeches, tree, i),
                        new CueChoices(tree, i).list(),
                        new SourceChoices(tree, i).list(),
                        contents));
            }
        }
        return candidates;
    }

    private static boolean isCandidate(WordTree tree, int i) {
        return switch (tree.tag(i)) {
            case VERB -> !tree.base(i).equals("case") || isAccording(tree, i);
            case ADP -> isAccording(tree, i);
            case NOUN, ADJ -> carries(tree, i);
            default -> false;
        };
    }

    private static boolean isAccording(WordTree tree, int i) {
        return tree.word(i).lower().equals("according");
    }

    private static boolean carries(WordTree tree, int i) {
        for (int dependent : tree.dependents(i)) {
            if (CARRIERS.contains(tree.base(dependent))
                    && (dependent > i || tree.relation(dependent).equals("nmod:poss"))) {
                return true;
            }
        }
        return false;
    }

    private int[] features(List<Span> speeches, WordTree tree, int cue) {
        FeatureBag bag = new FeatureBag();
        String lemma = tree.lemma(cue);
        String relation = tree.relation(cue);
        String fine = tree.word(cue).fineTag();
        bag.add("bias").add("lemma", lemma).add("lemma-tag", lemma, fine).add("lemma-relation", lemma, relation);
        bag.add("relation", relation).add("tag", fine).add("tag-relation", fine, relation);
        bag.add(
                "lexicon",
                String.valueOf(LEXICON.containsKey(lemma)),
                tree.tag(cue).name());
        bag.add(
                "suffix",
                lemma.substring(Math.max(0, lemma.length() - 3)),
                tree.tag(cue).name());
        addDependents(bag, tree, cue);
        int head = tree.head(cue);
        bag.add("head", head < 0 ? "root" : tree.lemma(head))
                .add("head-lemma", head < 0 ? "root" : tree.lemma(head), lemma);
        bag.add("head-tag", head < 0 ? "root" : tree.tag(head).name(), relation);
        for (int offset = -2; offset <= 2; offset++) {
            int at = cue + offset;
            String word = at < 0 || at >= tree.size() ? "edge" : tree.word(at).lower();
            String tag = at < 0 || at >= tree.size() ? "edge" : tree.tag(at).name();
            bag.add("word" + offset, word).add("tag" + offset, tag);
            if (offset != 0 && Math.abs(offset) < 2) {
                bag.add("word-lemma" + offset, word, lemma).add("tag-lemma" + offset, tag, lemma);
            }
        }
        addQuotation(bag, speeches, tree.word(cue).span(), lemma);
        return bag.take();
    }

    private static void addDependents(FeatureBag bag, WordTree tree, int cue) {
        String lemma = tree.lemma(cue);
        StringBuilder frame = new StringBuilder();
        boolean subject = false;
        for (int dependent : tree.dependents(cue)) {
            String base = tree.base(dependent);
            String side = dependent < cue ? "l" : "r";
            int preposition = tree.dependent(dependent, "case");
            String shown =
                    preposition >= 0 ? base + "-" + tree.word(preposition).lower() : base;
            bag.add("dependent", shown, side).add("dependent-lemma", shown, lemma);
            bag.add("dependent-head", base, tree.lemma(dependent));
            if (base.equals("nsubj")) {
                subject = true;
                String kind = tree.tag(dependent) == Tag.PRON
                        ? tree.word(dependent).lower()
                        : tree.tag(dependent).name();
                bag.add("subject", kind, tree.relation(dependent)).add("subject-lemma", kind, lemma);
                bag.add("subject-word", tree.lemma(dependent));
            }
            boolean core = base.equals("ccomp") || base.equals("xcomp") || base.equals("obj") || base.equals("nsubj");
            if (core) {
                frame.append(base).append(side);
                bag.add("core", base + side, lemma);
            }
            if (base.equals("ccomp") || base.equals("xcomp")) {
                int mark = tree.dependent(dependent, "mark");
                bag.add("mark", mark < 0 ? "none" : tree.word(mark).lower(), base);
                bag.add("mark-lemma", mark < 0 ? "none" : tree.word(mark).lower(), lemma);
            }
        }
        bag.add("frame", frame.toString(), tree.word(cue).fineTag()).add("frame-lemma", frame.toString(), lemma);
        bag.add("has-subject", String.valueOf(subject), tree.relation(cue));
    }

    /** The speeches in quotation marks that the sentence touches, in text order. */
    private List<Span> speeches(Sentence sentence) {
        List<Span> speeches = new ArrayList<>();
        for (int at = sentence.span().begin(); at < sentence.span().end(); ) {
            Quotation quotation = text.quotationAt(at);
            if (quotation != null && quotation.speech()) {
                speeches.add(quotation.span());
                at = Math.max(at + 1, quotation.span().end());
            } else {
                at++;
            }
        }
        return speeches;
    }

    private void addQuotation(FeatureBag bag, List<Span> speeches, Span word, String lemma) {
        Quotation around = text.quotationAt(word.begin());
        boolean inside = around != null && around.speech();
        boolean before = false;
        boolean after = false;
        for (Span speech : speeches) {
            before |= speech.end() <= word.begin();
            after |= speech.begin() >= word.end();
        }
        String where = (inside ? "in" : "") + (before ? "before" : "") + (after ? "after" : "");
        bag.add("quotes", where).add("quotes-lemma", where, lemma);
    }
}
