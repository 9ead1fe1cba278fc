package org.annals.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/*
 * RFC 9309: the group that names this program counts, else the one for all; of the rules that match a path the longest; at
 * equal length "allow". "Crawl-delay" is no part of it, but widely meant.
 */
/** What a host lets programs fetch, and how often. */
final class RobotsRules {
    /** Everything may be fetched. */
    static final RobotsRules NONE = new RobotsRules(List.of(), 0);

    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_DELAY = 300;

    private final List<Rule> rules;
    private final int delaySeconds;

    private record Rule(boolean allow, String path) {}

    private RobotsRules(List<Rule> rules, int delaySeconds) {
        this.rules = rules;
        this.delaySeconds = delaySeconds;
    }

    /** The pause that the host asks for between two requests, in seconds, or 0. */
    int delaySeconds() {
        return delaySeconds;
    }

    static RobotsRules parse(String text) {
        RobotsRules own = group(text, WebFetcher.AGENT.toLowerCase(Locale.ROOT));
        RobotsRules found = own != null ? own : group(text, "*");
        return found == null ? NONE : found;
    }

    private static @Nullable RobotsRules group(String text, String agent) {
        List<Rule> rules = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        boolean agents = false;
        int delay = 0;
        for (String raw : text.lines().limit(MOST_LINES).toList()) {
            int hash = raw.indexOf('#');
            String line = (hash < 0 ? raw : raw.substring(0, hash)).strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                inside = (agents && inside) || value.toLowerCase(Locale.ROOT).equals(agent);
                found |= inside;
                agents = true;
                continue;
            }
            agents = false;
            if (inside && (field.equals("allow") || field.equals("disallow")) && !value.isEmpty()) {
                rules.add(new Rule(field.equals("allow"), value));
            } else if (inside && field.equals("crawl-delay") && value.matches("\\d{1,4}(\\.\\d+)?")) {
                delay = (int) Math.min(LONGEST_DELAY, Math.ceil(Double.parseDouble(value)));
            }
        }
        return found ? new RobotsRules(rules, delay) : null;
    }

    /** Whether a path with its query may be fetched. */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            boolean longer = best == null
                    || rule.path.length() > best.path.length()
                    || rule.path.length() == best.path.length() && rule.allow;
            if (longer && matches(rule.path, path)) {
                best = rule;
            }
        }
        return best == null || best.allow;
    }

    /** "*" stands for anything, "$" at the end for the end. Greedy from the left, which is enough for such patterns. */
    private static boolean matches(String pattern, String path) {
        boolean end = pattern.endsWith("$");
        String[] parts = (end ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            int found = i == 0
                    ? path.startsWith(parts[0]) ? 0 : -1
                    : last && end ? path.lastIndexOf(parts[i]) : path.indexOf(parts[i], at);
            if (found < at) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !end || at == path.length();
    }
}
