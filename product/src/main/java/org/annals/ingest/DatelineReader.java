package org.annals.ingest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.annals.document.Span;
import org.annals.ingest.LayoutWords.Kind;
import org.annals.ingest.LineTokens.Token;
import org.jspecify.annotations.Nullable;

/*
 * dateline = [ place ] { "," | "." | region | month day [ year ] | weekday } [ agency ] close
 * place    = words in capitals, or capitalised words where an agency or a day follows
 * agency   = "(" … ")" | "/" … "/"
 * close    = dash, or the agency's bracket or slash itself, and then a word that may open a sentence
 *
 *   SAN LENN, Velmia — | OFER, Velmia, Jan 1 (Reuters) - | TAVO, January 13. /TASS/. | TAVO (Velm News - 13th January, 2031)
 *   Tavo (AFP) – | (CNN) | UNITED NATIONS -- | ТАВО, 13 янв - РИА Новости.
 */
/** Recognises the dateline that opens a paragraph, and the agency it names. */
final class DatelineReader {
    private static final int LONGEST = 120;
    private static final int LONGEST_BRACKET = 60;
    private static final int LONGEST_INITIALS = 5;
    private static final int MOST_PLACE_WORDS = 4;
    private static final int MOST_SHOUTED_WORDS = 6;

    private final LayoutWords words;
    private final Agencies agencies;

    DatelineReader(LayoutWords words, Agencies agencies) {
        this.words = words;
        this.agencies = agencies;
    }

    /** A dateline, the agency it names or null, and whether it names one or a day, which prose hardly does. */
    record Dateline(Span span, @Nullable String agency, boolean plain) {}

    /** The dateline at the beginning of the line, or null. */
    @Nullable
    Dateline read(String text, Span line) {
        char first = text.charAt(line.begin());
        if (first != '(' && !Character.isUpperCase(first)) {
            return null;
        }
        int end = Math.min(line.end(), line.begin() + LONGEST);
        return new Reading(text, line, LineTokens.of(text, line.begin(), end)).read();
    }

    /** One attempt at one line. */
    private final class Reading {
        private final String text;
        private final Span line;
        private final List<Token> tokens;
        private final Set<String> named = new TreeSet<>();
        private boolean bracket;
        private boolean month;
        private boolean day;
        private boolean comma;
        private boolean inPlace = true;
        private int placeWords;
        private int shoutedWords;
        private boolean notPlace = true;

        Reading(String text, Span line, List<Token> tokens) {
            this.text = text;
            this.line = line;
            this.tokens = tokens;
        }

        @Nullable
        Dateline read() {
            if (tokens.get(0).isMark('(')) {
                return prefix();
            }
            int at = 0;
            while (at < tokens.size()) {
                Token token = tokens.get(at);
                if (isDash(at)) {
                    return closed(endOfDash(at), true);
                }
                if (token.isMark('(') || token.isMark('/')) {
                    int close = close(at);
                    if (close < 0) {
                        return null;
                    }
                    at = close;
                    if (at + 1 >= tokens.size() || !isDash(at + 1)) {
                        boolean stop =
                                at + 1 < tokens.size() && tokens.get(at + 1).isMark('.');
                        return stop && at + 2 < tokens.size() && isDash(at + 2)
                                ? closed(endOfDash(at + 2), true)
                                : closed(stop ? at + 1 : at, false);
                    }
                } else if (!accept(at)) {
                    return null;
                }
                at++;
            }
            return whole();
        }

        /** "(CNN) …": an agency or a broadcaster's initials in front of everything. */
        private @Nullable Dateline prefix() {
            int close = closing(0, ')');
            if (close < 0) {
                return null;
            }
            String inner = text.substring(tokens.get(0).end(), tokens.get(close).begin());
            boolean initials = inner.length() >= 2
                    && inner.length() <= LONGEST_INITIALS
                    && inner.chars().allMatch(Character::isUpperCase);
            String agency = agencies.only(inner);
            if (!initials && agency == null) {
                return null;
            }
            int last = close + 1 < tokens.size() && isDash(close + 1) ? endOfDash(close + 1) : close;
            return opensSentence(last) ? new Dateline(upTo(last), agency, false) : null;
        }

        private boolean accept(int at) {
            Token token = tokens.get(at);
            return switch (token.kind()) {
                case MARK -> mark(token);
                case NUMBER -> number(token);
                case WORD -> word(token);
            };
        }

        private boolean mark(Token token) {
            inPlace &= !token.isMark(',') && !(token.isMark('.') && shoutedWords > 1);
            comma |= token.isMark(',');
            return token.isMark(',') || token.isMark('.');
        }

        private boolean number(Token token) {
            day |= token.isDay();
            inPlace = false;
            return month && (token.isDay() || token.isYear()) || token.isDay();
        }

        private boolean word(Token token) {
            String lower = token.lower();
            if (words.is(Kind.MONTH, lower)) {
                month = true;
                inPlace = false;
                return true;
            }
            if (words.isAny(lower, Kind.WEEKDAY, Kind.ORDINAL)) {
                return true;
            }
            if (!token.isCapitalised()) {
                return placeWords > 0 && words.is(Kind.PARTICLE, lower);
            }
            if (inPlace) {
                placeWords++;
                shoutedWords += token.isShouted() ? 1 : 0;
                notPlace &= words.is(Kind.NOTPLACE, lower);
            }
            return true;
        }

        private boolean isDash(int at) {
            Token token = tokens.get(at);
            if (token.isMark('—') || token.isMark('–') || token.isMark('―')) {
                return true;
            }
            if (token.isMark('_')) {
                // "LENN, Velmia (AP)_ The mayor": the dash of old wires.
                return token.end() < line.end() && TextLines.isSpace(text.charAt(token.end()));
            }
            boolean spaced = token.begin() > line.begin() && TextLines.isSpace(text.charAt(token.begin() - 1));
            int end = tokens.get(endOfDash(at)).end();
            return token.isMark('-') && spaced && end < line.end() && TextLines.isSpace(text.charAt(end));
        }

        private int endOfDash(int at) {
            return at + 1 < tokens.size()
                            && tokens.get(at).isMark('-')
                            && tokens.get(at + 1).isMark('-')
                    ? at + 1
                    : at;
        }

        /** The token that closes the bracket or the slashes that open here, once their agency is noted; else -1. */
        private int close(int open) {
            boolean slash = tokens.get(open).isMark('/');
            int close = closing(open, slash ? '/' : ')');
            if (close < 0) {
                return -1;
            }
            String inner =
                    text.substring(tokens.get(open).end(), tokens.get(close).begin());
            String agency = agencies.only(inner);
            if (agency != null) {
                named.add(agency);
            }
            bracket = true;
            inPlace = false;
            return slash && agency == null ? -1 : close;
        }

        private int closing(int open, char mark) {
            for (int i = open + 1; i < tokens.size(); i++) {
                if (tokens.get(i).isMark(mark)) {
                    return tokens.get(i).end() - tokens.get(open).begin() <= LONGEST_BRACKET ? i : -1;
                }
            }
            return -1;
        }

        private @Nullable Dateline closed(int last, boolean dash) {
            boolean shouted = isShouted();
            boolean signed = !named.isEmpty() && placeWords <= MOST_PLACE_WORDS;
            boolean dated = month && day && placeWords <= MOST_PLACE_WORDS && dash;
            if (notPlace || !shouted && !signed && !dated || !opensSentence(last)) {
                return null;
            }
            boolean glued = dash
                    && !tokens.get(last).isMark('_')
                    && !TextLines.isSpace(text.charAt(tokens.get(last).begin() - 1));
            if (glued && !shouted) {
                return null;
            }
            int end =
                    dash ? withAgency(tokens.get(last).end()) : tokens.get(last).end();
            String agency = named.size() == 1 ? named.iterator().next() : null;
            return new Dateline(new Span(line.begin(), end), agency, named.isEmpty() && !(month && day));
        }

        /** "… — РИА Новости. Next": the agency that stands after the dash as a sentence of its own. */
        private int withAgency(int dashEnd) {
            int from = dashEnd;
            while (from < line.end() && TextLines.isSpace(text.charAt(from))) {
                from++;
            }
            String rest = text.substring(from, Math.min(line.end(), from + LONGEST_BRACKET));
            int signature = agencies.endOfAgency(rest);
            String agency = signature < 0 ? null : agencies.find(rest.substring(0, signature));
            boolean alone = agency != null && signature < rest.length() && rest.charAt(signature) == '.';
            if (!alone || agency == null) {
                return dashEnd;
            }
            named.add(agency);
            return from + signature + 1;
        }

        /** All of the place stands in capitals: three letters, or two where more than a dash tells it from prose. */
        private boolean isShouted() {
            int letters = tokens.get(0).words().length();
            return placeWords > 0
                    && shoutedWords == placeWords
                    && placeWords <= MOST_SHOUTED_WORDS
                    && (letters > 2 || comma || bracket || month || placeWords > 1);
        }

        /** A line of its own: "TAVO, Velmia, January 5". */
        private @Nullable Dateline whole() {
            boolean complete =
                    !tokens.isEmpty() && tokens.get(tokens.size() - 1).end() == line.end();
            return complete && isShouted() && !notPlace && month && day && comma
                    ? new Dateline(line, null, false)
                    : null;
        }

        private boolean opensSentence(int last) {
            int at = tokens.get(last).end();
            while (at < line.end() && TextLines.isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= line.end()) {
                return false;
            }
            char next = text.charAt(at);
            return Character.isLetter(next) && !Character.isLowerCase(next)
                    || Character.isDigit(next)
                    || "\"“«'‘$€£".indexOf(next) >= 0;
        }

        private Span upTo(int last) {
            return new Span(line.begin(), tokens.get(last).end());
        }
    }
}
