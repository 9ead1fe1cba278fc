package org.annals.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/*
 * Krippendorff's alpha for nominal data (Krippendorff 2004, Content Analysis, chapter 11): 1 - Do/De from the matrix of
 * coincidences, so that reviewers need not have seen the same rows. Cohen's kappa is given beside it for two reviewers.
 */
/**
 * How far reviewers agree in their verdicts on the rows that at least two of them judged.
 *
 * @param rows judged by two or more
 * @param same of these, judged alike by all
 * @param alpha Krippendorff's, or null where nothing can be said: fewer than two rows, or one verdict everywhere
 * @param kappa Cohen's, where there are exactly two reviewers; else null
 */
public record Agreement(
        List<String> reviewers,
        int rows,
        int same,
        @Nullable Double alpha,
        @Nullable Double kappa) {
    public Agreement {
        reviewers = List.copyOf(reviewers);
    }

    /** Of the verdicts that count, each reviewer's last on a row. */
    public static Agreement of(List<Decision> log) {
        Map<String, Map<String, DecisionKind>> byRow = new TreeMap<>();
        for (Decision decision : DecisionLog.effective(log)) {
            if (decision.kind().isVerdict() && !decision.target().anchors().isEmpty()) {
                Anchor anchor = decision.target().anchors().get(0);
                String row = decision.target().scope() + " " + anchor.textSha256() + " " + anchor.begin() + " "
                        + anchor.end();
                Map<String, DecisionKind> verdicts = byRow.computeIfAbsent(row, key -> new TreeMap<>());
                if (decision.kind() == DecisionKind.PENDING) {
                    verdicts.remove(decision.who());
                } else {
                    verdicts.put(decision.who(), decision.kind());
                }
            }
        }
        List<Map<String, DecisionKind>> doubled =
                byRow.values().stream().filter(verdicts -> verdicts.size() > 1).toList();
        List<String> reviewers = doubled.stream()
                .flatMap(verdicts -> verdicts.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int same = (int) doubled.stream()
                .filter(verdicts -> verdicts.values().stream().distinct().count() == 1)
                .count();
        return new Agreement(
                reviewers, doubled.size(), same, alpha(doubled), reviewers.size() == 2 ? kappa(doubled) : null);
    }

    private static @Nullable Double alpha(List<Map<String, DecisionKind>> rows) {
        Map<DecisionKind, Double> totals = new LinkedHashMap<>();
        double observed = 0;
        double all = 0;
        for (Map<String, DecisionKind> verdicts : rows) {
            List<DecisionKind> values = new ArrayList<>(verdicts.values());
            for (int i = 0; i < values.size(); i++) {
                totals.merge(values.get(i), 1.0, Double::sum);
                all++;
                for (int k = 0; k < values.size(); k++) {
                    observed += i != k && values.get(i) != values.get(k) ? 1.0 / (values.size() - 1) : 0;
                }
            }
        }
        double expected = 0;
        for (Map.Entry<DecisionKind, Double> a : totals.entrySet()) {
            for (Map.Entry<DecisionKind, Double> b : totals.entrySet()) {
                expected += a.getKey() == b.getKey() ? 0 : a.getValue() * b.getValue();
            }
        }
        return all < 4 || expected == 0 ? null : 1 - (all - 1) * observed / expected;
    }

    private static @Nullable Double kappa(List<Map<String, DecisionKind>> rows) {
        double agreed = 0;
        double firstAccepts = 0;
        double secondAccepts = 0;
        for (Map<String, DecisionKind> verdicts : rows) {
            List<DecisionKind> values = List.copyOf(new TreeMap<>(verdicts).values());
            agreed += values.get(0) == values.get(1) ? 1 : 0;
            firstAccepts += values.get(0) == DecisionKind.ACCEPT ? 1 : 0;
            secondAccepts += values.get(1) == DecisionKind.ACCEPT ? 1 : 0;
        }
        int n = rows.size();
        double chance =
                n == 0 ? 1 : firstAccepts / n * secondAccepts / n + (1 - firstAccepts / n) * (1 - secondAccepts / n);
        return chance >= 1 ? null : (agreed / n - chance) / (1 - chance);
    }
}
