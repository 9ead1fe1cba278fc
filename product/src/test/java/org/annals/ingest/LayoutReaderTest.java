package org.annals.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.annals.document.Region;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutReaderTest {
    private static final LayoutReader LAYOUT = new LayoutReader();
    private static final String LEAD = "The ferry quay of Lenn was closed on Friday, harbour master Ida Varro said.";
    private static final String MORE = "Nobody was hurt, and the quay will open again on Monday, she added.";

    private static List<String> found(String text, Region.Kind kind) {
        return LAYOUT.read(text, null).regions().stream()
                .filter(region -> region.kind() == kind)
                .map(region -> region.span().of(text))
                .toList();
    }

    private static List<Region> regions(String text) {
        return LAYOUT.read(text, null).regions();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date 2031-05-03",
                "Date: 2031-05-03",
                "2031-05-03",
                "Published 2031-05-03",
                "Published on 2031-05-03",
                "date 2031-05-03"
            })
    void takesADateGluedInFrontOfTheFirstWordAsHeaderOnly(String header) {
        String text = " " + header + " " + LEAD + "\n\n" + MORE;

        assertThat(regions(text)).hasSize(1);
        assertThat(found(text, Region.Kind.HEADER_DATE)).containsExactly(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14 Mar 2031 10:51",
                "13.01.2031, 10:43",
                "1/13/2031",
                "2031-05-03",
                "2031-05-03T10:51:00Z",
                "2031-05-03T10:51:00+03:00",
                "Ann Lee Published January 13, 2031 | 02:00 AM",
                "Published: 3 May 2031",
                "Published: Monday, May 3, 2031 at 10:51 a.m. EDT",
                "Posted on May 3, 2031 by Ann Lee",
                "By Ann Lee, Updated 3 May 2031 10:51 GMT",
                "By Ann Lee | May 3, 2031",
                "Updated: May 3rd, 2031, 4 min read",
                "Saturday, 3 May 2031 - 10:51",
                "Last updated on 3 May 2031 at 23:10 UTC",
                "13 января 2031, 10:43",
                "Publié le 3 mai 2031",
                "May 3, 2031"
            })
    void takesALineOfNothingButADateAsHeader(String header) {
        String text = "Lenn closes its ferry quay\n\n" + header + "\n\n" + LEAD + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.HEADER_DATE)).containsExactly(header);
        assertThat(found(text, Region.Kind.TITLE)).containsExactly("Lenn closes its ferry quay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In May 2031 the quay was closed",
                "The quay closed on May 3, 2031",
                "020 7946 1958",
                "May will be wet",
                "Lenn 2031",
                "Ann Lee told reporters on May 3, 2031",
                "2031-05-03 saw the quay closed.",
                "Between 3 and 5 May 2031 nothing moved"
            })
    void leavesProseThatHoldsADateAlone(String line) {
        assertThat(found(line + "\n\n" + LEAD + "\n\n" + MORE, Region.Kind.HEADER_DATE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lenn closes its ferry quay",
                "12 hurt as quay gives way in Lenn – harbour office",
                "Harbour master: 'the quay was rotten'",
                "Quay collapse hurts 12, including 3 from U.S....",
                "Who let the quay of Lenn rot?",
                "Storm Over Lenn: Harbour Master Says Quay Was Rotten For Years."
            })
    void takesTheFirstLineThatStandsApartAndEndsWithoutAStopAsTitle(String title) {
        String text = title + "\n\n" + LEAD + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.TITLE)).containsExactly(title);
    }

    @Test
    void takesATitleWithoutABlankLineIfASentenceFollows() {
        assertThat(found("Lenn closes its ferry quay\n" + LEAD + "\n" + MORE, Region.Kind.TITLE))
                .containsExactly("Lenn closes its ferry quay");
        assertThat(found(" date 2031-05-03 Lenn closes its ferry quay\r\n" + LEAD + "\r\n", Region.Kind.TITLE))
                .containsExactly("Lenn closes its ferry quay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour office of Lenn closed the quay. Nobody was hurt",
                "Varro was blunt when she met the press and said: \"",
                "He shouted \"Yes\" when the quay gave way, and asked \"",
                "The quay was rotten.It had been for years",
                "What did you see when the quay gave way? I saw nothing",
                "The quay gave way on Friday.",
                "lenn closes its ferry quay",
                "Lenn quay"
            })
    void leavesAFirstParagraphThatIsNoTitleAlone(String line) {
        assertThat(found(line + "\n" + LEAD + "\n" + MORE, Region.Kind.TITLE)).isEmpty();
    }

    @Test
    void doesNotTakeAnOnlyLineForATitle() {
        assertThat(regions("Lenn closes its ferry quay")).isEmpty();
    }

    @Test
    void knowsTheTitleThatTheMetadataGive() {
        String text = LEAD + "\n" + MORE;

        assertThat(LAYOUT.read(text, LEAD).regions()).hasSize(1);
        assertThat(LAYOUT.read("Quay of Lenn closed...\n\n" + text, "Quay of Lenn closed after storm")
                        .regions())
                .hasSize(1);
        assertThat(LAYOUT.read("Quay of Lenn is closed.\n\n" + text, "Quay of Lenn is closed. | Velm Daily")
                        .regions())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SAN LENN, Costa Rica —",
                "LENN QUAY, North Shore, May 3 (Reuters) -",
                "TAVO, January 13. /TASS/.",
                "TAVO-LENN. March 14 (Interfax) -",
                "TAVO —",
                "TAVO (AFP) –",
                "Tavo (AFP) –",
                "TAVO (Velm News / Sputnik - 13th January, 2031)",
                "ASTANA, Jan. 13 (Xinhua) --",
                "UNITED NATIONS --",
                "ST. TAVO, Fla., Sept. 28 (UPI) —",
                "Tavo, Jan 5 (IANS)",
                "Tavo, January 5 –",
                "ABOARD THE LENN FERRY —",
                "(CNN)",
                "(Reuters) -",
                "ТАВО, 13 янв - РИА Новости."
            })
    void takesPlaceDayAndAgencyInFrontOfTheFirstSentenceAsDateline(String dateline) {
        String text = "Lenn closes its ferry quay\n\n" + dateline + " " + LEAD + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.DATELINE)).containsExactly(dateline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NATO - which has no ships in Lenn - said nothing.",
                "BREAKING — Quay of Lenn gives way, three hurt.",
                "The quay of Lenn - Velmia's oldest - gave way.",
                "Ida Varro - Harbour master since 2019 - said no.",
                "Lenn — The quay gave way, and nobody knows why.",
                "VARRO: Nobody was hurt, as far as we know.",
                "IBM Chief Ida Varro - Once a sailor - resigned.",
                "May 5 - Quay gives way. May 6 - Quay mended.",
                "Three men (Lee, Voss and Orr) were hurt.",
                "(See picture) The quay gave way."
            })
    void leavesProseWithDashesOrBracketsAlone(String line) {
        assertThat(found("Lenn closes its ferry quay\n\n" + line + "\n\n" + MORE, Region.Kind.DATELINE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ann Lee",
                "By Ann Lee and Karel Voss",
                "By Ann Lee, Reuters",
                "BY ANN LEE",
                "By our staff reporter",
                "Translation by Karel Voss",
                "Editing by Karel Voss",
                "Reporting by Ann Lee; Editing by Karel Voss",
                "(Reporting by Ann Lee; Writing by Karel Voss)",
                "(Ann Lee and Jo Orr, editing by Karel Voss)",
                "Ann Lee in Tavo contributed to this report.",
                "Reuters - Ap - Afp",
                "Source: Velm Daily",
                "Staff Reporter"
            })
    void takesALineThatSaysWhoWroteAsByline(String byline) {
        String text = "Lenn closes its ferry quay\n\n" + byline + "\n\n" + LEAD + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.BYLINE)).containsExactly(byline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Monday the quay was open",
                "By Friday",
                "By then nobody was left",
                "Written by Lee, the report blames the harbour office",
                "Edited by hand, the list was wrong",
                "Source: the ministry says nobody was hurt",
                "By all accounts, Lenn was quiet."
            })
    void leavesProseThatBeginsLikeABylineAlone(String line) {
        assertThat(found("Lenn closes its ferry quay\n\n" + line + "\n\n" + LEAD, Region.Kind.BYLINE))
                .isEmpty();
    }

    @Test
    void cutsCreditsOffTheEndOfAParagraph() {
        assertThat(found(LEAD + "\n\n" + MORE + " (Reporting by Ann Lee; Editing by Karel Voss)", Region.Kind.BYLINE))
                .containsExactly("(Reporting by Ann Lee; Editing by Karel Voss)");
        assertThat(found(LEAD + "\n\n" + MORE + " (Reporting by Ann Lee) (Editing by Jo Orr)", Region.Kind.BYLINE))
                .containsExactly("(Reporting by Ann Lee) (Editing by Jo Orr)");
        assertThat(found(LEAD + "\n\n" + MORE + " Ann Lee in Tavo contributed to this report.", Region.Kind.BYLINE))
                .containsExactly("Ann Lee in Tavo contributed to this report.");
        assertThat(found(LEAD + "\n\n" + MORE + " (Reuters)", Region.Kind.BYLINE))
                .containsExactly("(Reuters)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This photo released by Lenn’s harbour office shows the quay on Sunday, May 4, 2031. (Lenn harbour office via AP)",
                "File - In this Thursday, May 1, 2031 file photo, Ida Varro stands on the quay. She has left since.",
                "In this image taken from video, the quay of Lenn sinks. (Velm TV via AP)",
                "The tail of the ferry could be seen off Lenn (Lenn Rescue/AP)",
                "The quay of Lenn on Sunday. (Ann Lee/Associated Press)",
                "Ida Varro is seen at a meeting in Tavo, May 4, 2031. [Photo/Agencies]",
                "The sunken quay in Lenn, Velmia, on Sunday.Ann Lee / Agence France-Presse",
                "Grab from a video shows 15 of the ferrymen",
                "Screengrab of Ida Varro's message (PA)",
                "Photo: A resident carries water past the quay.",
                "AP:Associated Press The ferrymen came home after a long swap",
                "Reuters In 2014 the quay was mended for the last time",
                "Ferrymen wait in Lenn (AFP/Getty Images)"
            })
    void takesALineUnderAPictureAsCaption(String caption) {
        String text = LEAD + "\n\n" + caption + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.CAPTION)).containsExactly(caption);
        assertThat(LAYOUT.read(text, null).agency()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This image shows a distinctly different quay and it may be enough to trigger memories.",
                "This photo is of their first meeting on the quay.",
                "In this town nobody saw the file photo before.",
                "Reuters reported on Friday that the quay was rotten.",
                "The list names ferrymen and fishermen (and/or their sons)",
                "The harbour police (and the coast guard/army) came late."
            })
    void leavesProseAboutPicturesAlone(String line) {
        assertThat(found(LEAD + "\n\n" + line + "\n\n" + MORE, Region.Kind.CAPTION))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright 2031 The Lenn Courier. All rights reserved. This material may not be copied.",
                "© 2031 Velm Daily",
                "Read also: Lenn mends its quay",
                "READ MORE",
                "Follow us on Twitter for more",
                "SHARE",
                "107",
                "0",
                "12 comments",
                "Subscribe",
                "VelmDaily.com",
                "Home > World > Velmia",
                "The quay is gone and I was there when... Posted by Lenn Rescue on Sunday, 4 May 2031",
                "Leave a Comment",
                "This site uses Akismet. Learn more about comments here.",
                "The post Quay closed appeared first on Velm Daily.",
                "Editor’s Picks",
                "JUST WATCHED How the quay was mended Replay More Videos ... MUST WATCH How the quay was mended 02:10",
                "Seen the goat? Email us at tips@velmdaily.example or call our desk",
                "LOST AND FOUND Girl finds ring in river BAD LUCK Thief leaves wallet NO WAY Goat climbs town hall",
                "Related Topics:"
            })
    void takesLinesOfThePageAsNotices(String notice) {
        String text = LEAD + "\n\n" + notice + "\n\n" + MORE;

        assertThat(found(text, Region.Kind.NOTICE)).containsExactly(notice);
    }

    @Test
    void takesANavigationLineThatRepeatsTheTitleAsNotice() {
        String text = "Home World — Sea Lenn closes its ferry quay\n\nLenn closes its ferry quay\n\n" + LEAD;

        assertThat(found(text, Region.Kind.NOTICE)).containsExactly("Home World — Sea Lenn closes its ferry quay");
        assertThat(found(text, Region.Kind.TITLE)).containsExactly("Lenn closes its ferry quay");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes.\"",
                "No.",
                "Copyright law will change in Velmia next year, the ministry said.",
                "Share prices fell in Velmia after the quay of Lenn gave way on Friday.",
                "Home to 4,000 people, Lenn has no other quay.",
                "Follow the money, Varro told her staff, and you will find the wood.",
                "12 people were hurt."
            })
    void leavesProseThatBeginsLikeANoticeAlone(String line) {
        assertThat(regions(LEAD + "\n" + line + "\n" + MORE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By Ann Lee, For KTLN",
                "May 3, 2031 | By Ann Lee, KTLN",
                "May 3, 2031 | From Ann Lee and Peter Trant, KTLN"
            })
    void takesABylineGluedInFrontOfTheFirstWordAsByline(String byline) {
        String text = byline + " " + LEAD + " " + MORE;

        assertThat(found(text, Region.Kind.BYLINE)).hasSize(1).allMatch(found -> byline.endsWith(found));
    }

    @Test
    void takesAFormInTheMiddleOfAParagraphAsNotice() {
        String form =
                "Newsletter Sign Up. Please verify you're not a robot by clicking the box. Invalid email address. "
                        + "You must select a newsletter to subscribe to. Thank you for subscribing. Please try again later.";
        String text = LEAD + " " + MORE + " " + form + " " + LEAD + "\n" + MORE;

        assertThat(found(text, Region.Kind.NOTICE)).containsExactly(form);
    }

    @Test
    void takesAFormThatFillsItsLineAsNoticeWithWhatLittleStandsAroundIt() {
        String form = "View all. Sign up now to get the tides emailed to you each morning. More of them.";
        String text = LEAD + "\n" + form + "\n" + MORE;

        assertThat(found(text, Region.Kind.NOTICE)).containsExactly(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attempts to negotiate", "Hours before the fall, winds changed", "- 'Not a strike' -"})
    void takesAHeadingBetweenParagraphsAsNotice(String heading) {
        String text = LEAD + " " + MORE + "\n\n" + heading + "\n\n" + MORE + " " + LEAD;

        assertThat(found(text, Region.Kind.NOTICE)).containsExactly(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The quay was shut.", "“Nobody was hurt”", "nobody was hurt"})
    void leavesShortSentencesBetweenParagraphsAlone(String line) {
        String text = LEAD + " " + MORE + "\n\n" + line + "\n\n" + MORE + " " + LEAD;

        assertThat(found(text, Region.Kind.NOTICE)).isEmpty();
    }

    @Test
    void leavesAListOfShortLinesAlone() {
        String text = LEAD + " " + MORE + "\n\nThe quay of Lenn\nThe quay of Tavo\n\n" + MORE + " " + LEAD;

        assertThat(found(text, Region.Kind.NOTICE)).isEmpty();
    }

    @Test
    void namesTheAgencyThatTheTextItselfNames() {
        assertThat(LAYOUT.read("TAVO, May 3 (Reuters) - " + LEAD, null).agency())
                .isEqualTo("Reuters");
        assertThat(LAYOUT.read("TAVO, January 13. /TASS/. " + LEAD, null).agency())
                .isEqualTo("TASS");
        assertThat(LAYOUT.read(LEAD + "\n\nCopyright 2031 The Associated Press. All rights reserved.", null)
                        .agency())
                .isEqualTo("AP");
        assertThat(LAYOUT.read("Quay closed in Lenn\n\nBy Ann Lee, Associated Press\n\n" + LEAD, null)
                        .agency())
                .isEqualTo("AP");
        assertThat(LAYOUT.read(LEAD + "\n\n" + MORE + " (AFP)", null).agency()).isEqualTo("AFP");
    }

    @Test
    void namesNoAgencyThatOnlyHelpedOrIsQuotedOrIsOneOfSeveral() {
        assertThat(LAYOUT.read(LEAD + "\n\nThe Associated Press contributed to this report.", null)
                        .agency())
                .isNull();
        assertThat(LAYOUT.read(LEAD + "\n\nReuters - Ap - Afp", null).agency()).isNull();
        assertThat(LAYOUT.read("The quay gave way, TASS reports.\n\n" + LEAD, null)
                        .agency())
                .isNull();
        assertThat(LAYOUT.read("Quay closed in Lenn\n\nBy Pat Trend\n\n" + LEAD, null)
                        .agency())
                .isNull();
    }

    @Test
    void readsAHardWrappedTextByParagraphs() {
        String text = """
                Quay gives way in Lenn

                The ferry quay of Lenn gave way on Friday while forty
                people stood on it, the harbour master of the town, Ida
                Varro, told reporters, and she asked the paper to please
                share this with the families of those who are still
                missing, since the list that hangs in the office is not
                yet complete.
                """;

        assertThat(regions(text)).extracting(Region::kind).containsExactly(Region.Kind.TITLE);
    }

    @RepeatedTest(200)
    void givesSortedRegionsInsideTheTextThatDoNotOverlap(RepetitionInfo repetition) {
        long seed = Long.getLong("test.seed", repetition.getCurrentRepetition());
        String text = randomText(new Random(seed));
        int last = 0;
        for (Region region : regions(text)) {
            assertThat(region.span().begin()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
            assertThat(region.span().isEmpty()).as("seed %d", seed).isFalse();
            last = region.span().end();
            boolean splitsPair = last < text.length() && Character.isLowSurrogate(text.charAt(last));
            assertThat(splitsPair).as("seed %d", seed).isFalse();
        }
        assertThat(last).as("seed %d", seed).isLessThanOrEqualTo(text.length());
    }

    private static String randomText(Random random) {
        List<String> pieces = List.of(
                "\n",
                "\n\n",
                "\r\n",
                " ",
                " - ",
                " — ",
                "—",
                "(",
                ")",
                "/",
                "[",
                "]",
                "\"",
                "“",
                ".",
                ":",
                ",",
                "By ",
                "(Reuters)",
                "/TASS/.",
                "LENN",
                "Tavo",
                "May 3, 2031",
                "2031-05-03",
                "date ",
                "Published ",
                "10:51",
                "(AP)",
                "SHARE",
                "Copyright 2031",
                "Reporting by ",
                "contributed to this report.",
                "said",
                "the quay",
                "😀",
                "\u0301",
                "\u200B",
                "\u00A0",
                "\u2028",
                "שלום",
                "مرحبا",
                "\uD83D",
                "\u0000",
                "Home > ",
                "File - In this ",
                " file photo, ",
                "Getty Images",
                "... Posted by Ann on Sunday",
                "(Reporting by Ann Lee)",
                "1");
        StringBuilder text = new StringBuilder();
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }
}
