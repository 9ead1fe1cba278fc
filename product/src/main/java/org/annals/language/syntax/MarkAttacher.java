package org.annals.language.syntax;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/*
 * The treebanks' rule for marks (Universal Dependencies, "punct"; as Udapi's FixPunct applies it): marks in pairs hang on the head
 * of what they enclose; any other mark hangs as high as it can without an arc crossing it, on the lower of the two words that
 * can be climbed to from its left and its right. Final marks look to the left only.
 */
/** Hangs the marks of a tree where the treebanks hang them, whatever the parser did with them. */
final class MarkAttacher {
    private static final Map<String, String> PAIRS =
            Map.of("(", ")", "[", "]", "{", "}", "\u201C", "\u201D", "\u00AB", "\u00BB");
    private static final Set<String> FINAL = Set.of(".", "!", "?", "...", "\u2026", "?!", "!!", "??");
    private static final int NONE = -2;

    private final List<String> forms;
    private final boolean[] marks;
    private final int[] heads;
    private final int[] first;
    private final int[] last;
    private final int[] result;
    private final boolean[] opens;
    private final boolean[] closes;

    private MarkAttacher(List<String> forms, boolean[] marks, int[] heads) {
        this.forms = forms;
        this.marks = marks;
        this.heads = heads.clone();
        this.first = new int[heads.length];
        this.last = new int[heads.length];
        this.result = new int[heads.length];
        this.opens = new boolean[heads.length];
        this.closes = new boolean[heads.length];
        Arrays.fill(result, NONE);
    }

    /** The heads with the marks hung anew; {@code heads} has -1 for the root and stays as it is. */
    static int[] attach(List<String> forms, boolean[] marks, int[] heads) {
        boolean words = false;
        boolean any = false;
        for (int i = 0; i < marks.length; i++) {
            words |= !marks[i];
            any |= marks[i];
        }
        return words && any ? new MarkAttacher(forms, marks, heads).attach() : heads;
    }

    private int[] attach() {
        lift();
        extents();
        pairs();
        for (int i = 0; i < heads.length; i++) {
            if (marks[i] && result[i] == NONE) {
                result[i] = host(i);
            }
        }
        for (int i = 0; i < heads.length; i++) {
            if (!marks[i]) {
                result[i] = heads[i];
            }
        }
        return result;
    }

    /** Words that hang on marks hang on the marks' heads; a mark that is the root hands that to its first word. */
    private void lift() {
        for (int i = 0; i < heads.length; i++) {
            int steps = 0;
            while (!marks[i] && heads[i] >= 0 && marks[heads[i]] && steps++ < heads.length) {
                heads[i] = heads[heads[i]];
            }
        }
        int root = -1;
        for (int i = 0; i < heads.length; i++) {
            if (!marks[i] && heads[i] < 0) {
                if (root >= 0) {
                    heads[i] = root;
                } else {
                    root = i;
                }
            }
        }
    }

    /** The first and last word below each word, marks left out. */
    private void extents() {
        for (int i = 0; i < heads.length; i++) {
            first[i] = i;
            last[i] = i;
        }
        for (int i = 0; i < heads.length; i++) {
            for (int at = i; !marks[i] && at >= 0 && (first[at] > i || last[at] < i || at == i); at = heads[at]) {
                first[at] = Math.min(first[at], i);
                last[at] = Math.max(last[at], i);
            }
        }
    }

    private void pairs() {
        Deque<Integer> open = new ArrayDeque<>();
        int quote = -1;
        for (int i = 0; i < heads.length; i++) {
            String form = forms.get(i);
            if (!marks[i]) {
                continue;
            }
            if (form.equals("\"")) {
                if (quote >= 0) {
                    enclose(quote, i);
                }
                quote = quote >= 0 ? -1 : i;
            } else if (PAIRS.containsKey(form)) {
                open.push(i);
            } else if (!open.isEmpty() && PAIRS.containsValue(form)) {
                int from = open.pop();
                if (form.equals(PAIRS.get(forms.get(from)))) {
                    enclose(from, i);
                }
            }
        }
    }

    /** Both marks hang on the one word between them whose head is outside. */
    private void enclose(int from, int to) {
        int host = -1;
        for (int i = from + 1; i < to && host < 0; i++) {
            boolean inside = heads[i] > from && heads[i] < to;
            host = !marks[i] && !inside ? i : -1;
        }
        if (host >= 0) {
            result[from] = host;
            result[to] = host;
            opens[from] = true;
            closes[to] = true;
        }
    }

    private int host(int mark) {
        int left = mark - 1;
        while (left >= 0 && marks[left]) {
            left = opens[left] ? -1 : left - 1;
        }
        int right = FINAL.contains(forms.get(mark)) ? heads.length : mark + 1;
        while (right < heads.length && marks[right]) {
            right = closes[right] ? heads.length : right + 1;
        }
        int leftHost = left < 0 ? -1 : climb(left, mark);
        int rightHost = right >= heads.length ? -1 : climb(right, mark);
        if (leftHost < 0 && rightHost < 0) {
            return nearestWord(mark);
        }
        if (leftHost < 0 || rightHost < 0) {
            return Math.max(leftHost, rightHost);
        }
        return isBelow(leftHost, rightHost) ? leftHost : rightHost;
    }

    /** The highest word above this one on the same side of the mark whose words do not lie on both sides. */
    private int climb(int word, int mark) {
        int at = word;
        while (heads[at] >= 0 && heads[at] < mark == word < mark && !(first[at] < mark && mark < last[at])) {
            at = heads[at];
        }
        return at;
    }

    private boolean isBelow(int word, int above) {
        int steps = 0;
        for (int at = word; at >= 0 && steps++ <= heads.length; at = heads[at]) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private int nearestWord(int mark) {
        for (int distance = 1; ; distance++) {
            int left = mark - distance;
            int right = mark + distance;
            if (left >= 0 && !marks[left]) {
                return left;
            }
            if (right < heads.length && !marks[right]) {
                return right;
            }
        }
    }
}
