package org.annals.attribution.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.annals.document.Span;
import org.annals.language.Quotation;
import org.annals.language.Sentence;
import org.annals.language.Tag;
import org.annals.language.TextAnalysis;
import org.jspecify.annotations.Nullable;

/*
 * What is said may hang on the cue (clauses, objects, phrases with a preposition), may be what the cue hangs on ("the
 * harbour, they said, was shut"), or may be quotations in this sentence and its neighbours. A tree cuts some of these short:
 * so each also comes in a form that runs on to the end of the sentence.
 */
/** Lists the words that may be the content of a report. */
final class ContentChoices {
    private static final Set<String> COMPLEMENTS =
            Set.of("ccomp", "xcomp", "obj", "obl", "advcl", "acl", "nmod", "parataxis", "csubj", "iobj", "dep", "conj");
    private static final Set<String> NOMINAL = Set.of("obj", "iobj", "nsubj");
    /** What may follow a content without being part of it. */
    private static final Set<String> ADDITIONS = Set.of("advcl", "conj", "parataxis", "acl", "appos", "obl", "advmod");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that", "what", "whom", "whose");
    private static final List<String> SPLIT = List.of("xcomp", "ccomp", "obj", "obl");
    private static final int MOST_CUTS = 4;
    private static final int MOST_FURTHER = 30;

    private final TextAnalysis text;
    private final Sentence sentence;
    private final WordTree tree;
    private final int cue;
    private final Map<List<Span>, Choice> choices = new LinkedHashMap<>();
    private final FeatureBag bag = new FeatureBag();

    ContentChoices(TextAnalysis text, Sentence sentence, WordTree tree, int cue) {
        this.text = text;
        this.sentence = sentence;
        this.tree = tree;
        this.cue = cue;
    }

    List<Choice> list() {
        boolean preposition = tree.base(cue).equals("case") && tree.head(cue) >= 0;
        int phrase = preposition ? tree.head(cue) : cue;
        if (!preposition) {
            addComplements();
        }
        addSurroundings(phrase);
        addAntecedent();
        addRelative();
        addQuotations();
        return new ArrayList<>(choices.values());
    }

    private void addComplements() {
        int end = tree.size() - 1;
        int right = cue;
        for (int dependent : tree.dependents(cue)) {
            String base = tree.base(dependent);
            if (base.equals("nsubj")) {
                addSubject(dependent);
            }
            if (!COMPLEMENTS.contains(base)) {
                continue;
            }
            int from = tree.first(dependent);
            int to = tree.last(dependent);
            put(tree.relation(dependent), "whole", from, to);
            addCuts(tree.relation(dependent), dependent, from);
            int preposition = tree.dependent(dependent, "case");
            if (preposition >= 0 && preposition < dependent && tree.last(preposition) < dependent) {
                put(
                        tree.relation(dependent) + "-" + tree.word(preposition).lower(),
                        "whole",
                        tree.last(preposition) + 1,
                        to);
                put(
                        tree.relation(dependent) + "-" + tree.word(preposition).lower(),
                        "on",
                        tree.last(preposition) + 1,
                        end);
            }
            int mark = tree.dependent(dependent, "mark");
            if (mark >= 0 && mark < dependent && !base.equals("ccomp")) {
                put(tree.relation(dependent) + "-mark", "whole", mark + 1, to);
            }
            if (dependent > cue) {
                put(tree.relation(dependent), "on", from, end);
                if (right > cue) {
                    put("from-" + tree.base(right), "both", tree.first(right), to);
                }
                right = right == cue && (NOMINAL.contains(base) || base.equals("obl")) ? dependent : right;
            }
        }
        if (cue + 1 < tree.size()) {
            put("rest", "on", cue + 1, end);
        }
    }

    /** "Ten were expected to leave": the subject and the rest are one content in two pieces. */
    private void addSubject(int subject) {
        String rule = tree.relation(subject).endsWith(":pass") ? "passive" : "active";
        if (rule.equals("passive")) {
            put("passive-subject", "whole", tree.first(subject), tree.last(subject));
        }
        for (String complement : SPLIT) {
            int rest = tree.dependent(cue, complement);
            if (rest > cue) {
                putPieces(rule + "-split", tree.first(subject), tree.last(subject), tree.first(rest), tree.last(rest));
            }
        }
    }

    /** The same words without what comes last in them: a clause, a list's further members, a phrase of time. */
    private void addCuts(String rule, int complement, int from) {
        int cuts = 0;
        for (int at = complement, depth = 0; at >= 0 && depth < 2; depth++) {
            int last = -1;
            for (int dependent : tree.dependents(at)) {
                boolean after = tree.first(dependent) > complement && tree.first(dependent) > cue;
                if (after && cuts < MOST_CUTS && ADDITIONS.contains(tree.base(dependent))) {
                    put(rule + "-cut", tree.base(dependent), from, tree.first(dependent) - 1);
                    cuts++;
                }
                last = after ? dependent : last;
            }
            at = last;
        }
    }

    /** "who, they say, left": the pronoun and the rest are one content in two pieces. */
    private void addRelative() {
        if (!tree.base(cue).equals("acl")) {
            return;
        }
        int first = tree.first(cue);
        while (first < cue && !RELATIVES.contains(tree.word(first).lower())) {
            first++;
        }
        for (String complement : SPLIT) {
            int rest = tree.dependent(cue, complement);
            if (rest > cue && first < cue) {
                putPieces("relative-split", first, first, tree.first(rest), tree.last(rest));
            }
        }
        if (first < cue) {
            put("relative", "bare", first, first);
        }
    }

    /** What the cue's phrase hangs on, without the phrase itself. */
    private void addSurroundings(int phrase) {
        int head = tree.head(phrase);
        String way = tree.relation(phrase);
        int from = tree.first(phrase);
        int to = tree.last(phrase);
        if (head >= 0) {
            putPieces("around-" + way, tree.first(head), from - 1, to + 1, tree.last(head));
            put("before-" + way, "whole", tree.first(head), from - 1);
            put("after-" + way, "whole", to + 1, tree.last(head));
        }
        putPieces("sentence-" + way, 0, from - 1, to + 1, tree.size() - 1);
        put("sentence-before-" + way, "whole", 0, from - 1);
        put("sentence-after-" + way, "whole", to + 1, tree.size() - 1);
        int left = tree.dependent(cue, "ccomp");
        if (left >= 0 && left < cue) {
            int subject = tree.dependent(cue, "nsubj");
            int stop = subject >= 0 && subject > left ? tree.first(subject) : cue;
            putPieces("inverted", tree.first(left), stop - 1, Math.max(cue, subject) + 1, tree.size() - 1);
            put("inverted", "whole", tree.first(left), stop - 1);
        }
    }

    private void addAntecedent() {
        int head = tree.head(cue);
        if (head < 0 || !tree.base(cue).equals("acl")) {
            return;
        }
        put("antecedent", "whole", tree.first(head), tree.first(cue) - 1);
        put("antecedent", "bare", head, head);
    }

    private void addQuotations() {
        List<Span> own = quotations(sentence);
        if (!own.isEmpty()) {
            putSpans("quotes", "own", own);
            putSpans("quotes", "first", own.subList(0, 1));
            putSpans("quotes", "last", own.subList(own.size() - 1, own.size()));
            putSpans("quotes", "uncut", own.stream().map(this::uncut).distinct().toList());
        }
        List<Span> further = following(own);
        if (further.size() > own.size()) {
            putSpans("quotes", "further", further);
            putSpans(
                    "quotes",
                    "further-uncut",
                    further.stream().map(this::uncut).distinct().toList());
        }
        if (own.isEmpty() && sentence.index() > 0) {
            List<Span> before = quotations(text.sentences().get(sentence.index() - 1));
            if (!before.isEmpty()) {
                putSpans("quotes", "previous", before);
            }
        }
    }

    /** Speech in quotation marks in a sentence, clipped to it. */
    private List<Span> quotations(Sentence within) {
        List<Span> found = new ArrayList<>();
        int at = within.span().begin();
        while (at < within.span().end()) {
            Quotation quotation = nextQuotation(at, within.span().end());
            if (quotation == null) {
                break;
            }
            if (quotation.speech()) {
                int begin = Math.max(quotation.span().begin(), within.span().begin());
                found.add(new Span(
                        begin, Math.min(quotation.span().end(), within.span().end())));
            }
            at = Math.max(quotation.span().end(), at + 1);
        }
        return found;
    }

    private @Nullable Quotation nextQuotation(int from, int to) {
        int low = 0;
        int high = text.quotations().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.quotations().get(middle).span().end() <= from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Quotation quotation = low < text.quotations().size() ? text.quotations().get(low) : null;
        return quotation != null && quotation.span().begin() < to ? quotation : null;
    }

    /** The quotations of this sentence and of those after it in the paragraph that are nothing but quotation. */
    private List<Span> following(List<Span> own) {
        List<Span> all = new ArrayList<>(own);
        int end = Math.min(text.sentences().size(), sentence.index() + 1 + MOST_FURTHER);
        for (int i = sentence.index() + 1; i < end; i++) {
            Sentence next = text.sentences().get(i);
            if (next.paragraph() != sentence.paragraph()) {
                break;
            }
            List<Span> quoted = quotations(next);
            int length = quoted.stream().mapToInt(Span::length).sum();
            if (quoted.isEmpty() || length < next.span().length() - 2) {
                break;
            }
            Span last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && quotedTogether(last, quoted.get(0))) {
                all.set(
                        all.size() - 1,
                        new Span(last.begin(), quoted.get(quoted.size() - 1).end()));
            } else {
                all.addAll(quoted);
            }
        }
        return all;
    }

    /** A quotation of several sentences, of which only the last or first stands in this one. */
    private Span uncut(Span part) {
        Quotation quotation = text.quotationAt(part.begin());
        return quotation == null ? part : quotation.span();
    }

    private boolean quotedTogether(Span a, Span b) {
        Quotation quotation = text.quotationAt(Math.max(a.begin(), a.end() - 2));
        return quotation != null && quotation.span().contains(b);
    }

    private void putPieces(String rule, int firstFrom, int firstTo, int secondFrom, int secondTo) {
        List<Span> pieces = new ArrayList<>();
        Span left = trimmed(firstFrom, firstTo);
        Span right = trimmed(secondFrom, secondTo);
        if (left != null) {
            pieces.add(left);
        }
        if (right != null) {
            pieces.add(right);
        }
        if (!pieces.isEmpty()) {
            putSpans(rule, "pieces", pieces);
        }
    }

    private void put(String rule, String variant, int from, int to) {
        Span span = trimmed(from, to);
        if (span != null) {
            putSpans(rule, variant, List.of(span));
        }
    }

    /** The words without marks at their edges; a quotation that ends or begins there keeps both its marks. */
    private @Nullable Span trimmed(int from, int to) {
        int start = Math.max(from, 0);
        int end = Math.min(to, tree.size() - 1);
        while (start <= end && isEdge(start)) {
            start++;
        }
        while (end >= start && isEdge(end)) {
            end--;
        }
        if (start > end) {
            return null;
        }
        Span span = tree.span(start, end);
        int begin = span.begin();
        int stop = span.end();
        Quotation opening = text.quotationAt(begin);
        if (opening != null
                && begin <= opening.inner().begin()
                && opening.span().end() <= stop + 2) {
            begin = opening.span().begin();
        }
        Quotation closing = text.quotationAt(stop - 1);
        if (closing != null && closing.span().begin() >= begin && closing.span().end() <= stop + 2) {
            stop = closing.span().end();
        }
        return new Span(begin, stop);
    }

    private boolean isEdge(int i) {
        return tree.tag(i) == Tag.PUNCT
                && !"()[]$%“”\"'’‘«»".contains(tree.word(i).text());
    }

    private void putSpans(String rule, String variant, List<Span> spans) {
        if (choices.containsKey(spans)) {
            return;
        }
        Span cueWord = tree.word(cue).span();
        int begin = spans.get(0).begin();
        int end = spans.get(spans.size() - 1).end();
        String lemma = tree.lemma(cue);
        String side = end <= cueWord.begin() ? "left" : begin >= cueWord.end() ? "right" : "around";
        String quote = quoting(spans.get(0));
        boolean own = false;
        int length = 0;
        for (Span span : spans) {
            own |= span.contains(cueWord);
            length += span.length();
        }
        String first = wordFrom(begin, "elsewhere");
        bag.add("rule", rule).add("rule-lemma", rule, lemma).add("rule-variant", rule, variant);
        bag.add("rule-relation", rule, tree.relation(cue)).add("rule-quote", rule, quote);
        bag.add("side", side).add("side-lemma", side, lemma).add("side-quote", side, quote);
        bag.add("variant-quote", variant, quote).add("holds-cue", String.valueOf(own));
        bag.add("length", bucket(length), rule).add("length-side", bucket(length), side);
        bag.add("gap", gap(cueWord, begin, end), rule).add("gap-quote", gap(cueWord, begin, end), quote);
        bag.add("pieces", String.valueOf(Math.min(spans.size(), 3)), rule);
        bag.add("first", first, lemma).add("first-rule", first, rule);
        bag.add("to-end", String.valueOf(sentence.span().end() - end <= 2), rule);
        bag.add("from-start", String.valueOf(begin - sentence.span().begin() <= 1), rule);
        bag.add("after", wordFrom(end, "end"), variant);
        bag.add("tag-rule", tree.word(cue).fineTag(), rule);
        choices.put(spans, new Choice(spans, bag.take()));
    }

    private String quoting(Span span) {
        Quotation first = text.quotationAt(span.begin());
        Quotation last = text.quotationAt(span.end() - 1);
        boolean opens = first != null && first.speech();
        boolean closes = last != null && last.speech();
        if (first == null || !opens || !closes) {
            return opens ? "begins" : closes ? "ends" : "none";
        }
        return !first.equals(last) ? "mixed" : first.span().equals(span) ? "all" : "inside";
    }

    private String gap(Span cueWord, int begin, int end) {
        int gap = end <= cueWord.begin() ? cueWord.begin() - end : begin >= cueWord.end() ? begin - cueWord.end() : -1;
        return gap < 0 ? "none" : gap < 3 ? "next" : gap < 15 ? "near" : gap < 60 ? "far" : "very-far";
    }

    /** The first word that begins there or behind; what {@code none} says if there is none. */
    private String wordFrom(int offset, String none) {
        int word = tree.from(offset);
        return word < tree.size() ? tree.word(word).lower() : none;
    }

    private static String bucket(int length) {
        return length < 10
                ? "10"
                : length < 25 ? "25" : length < 60 ? "60" : length < 120 ? "120" : length < 250 ? "250" : "long";
    }
}
