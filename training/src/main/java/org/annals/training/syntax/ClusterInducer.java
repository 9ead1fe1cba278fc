package org.annals.training.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/*
 * Exchange clustering (Martin, Liermann and Ney 1998) with words, not clusters, as contexts (Uszkoreit and Brants 2008), on
 * both sides at once. Each word in turn goes to the cluster that raises the likelihood most:
 *
 *   sum over contexts v and clusters c of f(n(v, c)), left and right,  -  2 * sum over c of f(n(c)),  with f(x) = x ln x
 */
/** Puts words into clusters by the company they keep; the same words in the same order give the same clusters. */
final class ClusterInducer {
    private static final int TABLE = 1 << 16;
    private static final double[] X_LOG_X = new double[TABLE];

    static {
        for (int x = 2; x < TABLE; x++) {
            X_LOG_X[x] = x * Math.log(x);
        }
    }

    private final int clusters;
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> ids = new HashMap<>();
    private int[][] leftIds = new int[0][];
    private int[][] leftCounts = new int[0][];
    private int[][] rightIds = new int[0][];
    private int[][] rightCounts = new int[0][];
    private int[] counts = new int[0];

    ClusterInducer(int clusters) {
        this.clusters = clusters;
    }

    /** Word to cluster, from 1; the commonest words first. */
    Map<String, Integer> induce(List<String[]> sentences, int leastCount, int rounds) {
        count(sentences, leastCount);
        int[] cluster = new int[words.size()];
        int[][] left = new int[words.size() + 1][clusters];
        int[][] right = new int[words.size() + 1][clusters];
        int[] sizes = new int[clusters];
        for (int word = 0; word < cluster.length; word++) {
            cluster[word] = word % clusters;
            move(word, cluster[word], 1, left, right);
            sizes[cluster[word]] += counts[word];
        }
        for (int round = 0; round < rounds; round++) {
            int moved = 0;
            for (int word = 0; word < cluster.length; word++) {
                move(word, cluster[word], -1, left, right);
                sizes[cluster[word]] -= counts[word];
                int best = best(word, left, right, sizes);
                moved += best == cluster[word] ? 0 : 1;
                cluster[word] = best;
                move(word, best, 1, left, right);
                sizes[best] += counts[word];
            }
            System.err.println("clusters: round " + round + ", " + moved + " of " + cluster.length + " moved");
        }
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int word = 0; word < cluster.length; word++) {
            found.put(words.get(word), cluster[word] + 1);
        }
        return found;
    }

    private void count(List<String[]> sentences, int leastCount) {
        Map<String, Integer> frequency = new HashMap<>();
        for (String[] sentence : sentences) {
            for (String word : sentence) {
                frequency.merge(word, 1, Integer::sum);
            }
        }
        frequency.entrySet().stream()
                .filter(entry -> entry.getValue() >= leastCount)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    ids.put(entry.getKey(), words.size());
                    words.add(entry.getKey());
                });
        counts = words.stream().mapToInt(frequency::get).toArray();
        List<Map<Integer, Integer>> left = maps();
        List<Map<Integer, Integer>> right = maps();
        int unknown = words.size();
        for (String[] sentence : sentences) {
            int before = unknown;
            for (String word : sentence) {
                int id = ids.getOrDefault(word, unknown);
                if (id != unknown) {
                    left.get(id).merge(before, 1, Integer::sum);
                }
                if (before != unknown) {
                    right.get(before).merge(id, 1, Integer::sum);
                }
                before = id;
            }
        }
        leftIds = new int[words.size()][];
        leftCounts = new int[words.size()][];
        rightIds = new int[words.size()][];
        rightCounts = new int[words.size()][];
        flatten(left, leftIds, leftCounts);
        flatten(right, rightIds, rightCounts);
    }

    private List<Map<Integer, Integer>> maps() {
        List<Map<Integer, Integer>> maps = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            maps.add(new HashMap<>());
        }
        return maps;
    }

    private static void flatten(List<Map<Integer, Integer>> maps, int[][] keys, int[][] values) {
        for (int i = 0; i < keys.length; i++) {
            Map<Integer, Integer> map = maps.get(i);
            keys[i] = map.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
            values[i] = Arrays.stream(keys[i]).map(map::get).toArray();
            maps.set(i, Map.of());
        }
    }

    private void move(int word, int cluster, int sign, int[][] left, int[][] right) {
        for (int k = 0; k < leftIds[word].length; k++) {
            left[leftIds[word][k]][cluster] += sign * leftCounts[word][k];
        }
        for (int k = 0; k < rightIds[word].length; k++) {
            right[rightIds[word][k]][cluster] += sign * rightCounts[word][k];
        }
    }

    private int best(int word, int[][] left, int[][] right, int[] sizes) {
        double[] gain = new double[clusters];
        addGains(gain, leftIds[word], leftCounts[word], left);
        addGains(gain, rightIds[word], rightCounts[word], right);
        int best = 0;
        for (int c = 0; c < clusters; c++) {
            gain[c] -= 2 * (xLogX(sizes[c] + counts[word]) - xLogX(sizes[c]));
            if (gain[c] > gain[best]) {
                best = c;
            }
        }
        return best;
    }

    private static void addGains(double[] gain, int[] contexts, int[] counts, int[][] table) {
        for (int k = 0; k < contexts.length; k++) {
            int[] row = table[contexts[k]];
            int more = counts[k];
            double alone = xLogX(more);
            for (int c = 0; c < gain.length; c++) {
                int had = row[c];
                gain[c] += had == 0 ? alone : xLogX(had + more) - xLogX(had);
            }
        }
    }

    private static double xLogX(int x) {
        return x < TABLE ? X_LOG_X[x] : x * Math.log(x);
    }
}
