/** What the application says beyond the viewer, in English. */

function plural(count: number, noun: string, more = noun + "s"): string {
    return `${count.toLocaleString("en")} ${count === 1 ? noun : more}`;
}

export const deskEn = {
    language: "English",
    chooseLanguage: "Language",
    views: { review: "Review", trends: "Over time", changes: "Changes" } as Record<string, string>,
    noToken: "You can read. To decide or add something, open the whole address that Annals printed, with what stands behind #.",
    failed: "That did not work:",
    offline: "Annals does not answer. Is it still running?",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    pending: (n: number): string => `${plural(n, "decision")} not yet in the chronology`,
    rebuild: "Bring them in",
    building: "Making the chronology anew",
    stages: {
        read: "reading", reuse: "comparing wording", dating: "dating", identity: "who is who", origin: "who knows",
        event: "joining events", relation: "comparing accounts", chronology: "ordering", view: "making the view",
    } as Record<string, string>,
    name: "Your name",
    nameNote: "It stands in the log beside everything you decide.",
    why: "Why (for the log)",
    verdicts: { accept: "accepted", reject: "rejected", "": "to do" } as Record<string, string>,
    tools: {
        title: "Review",
        accept: "Accept", reject: "Reject", pending: "Take verdict back", correct: "Correct …", merge: "Merge …",
        split: "Split …", comment: "Comment …", undo: "Undo",
        undone: "undone", what: "Row", field: "Field", value: "New value", valueNow: "now:", nothing: "nothing",
        mergeWith: "Merge with the event", splitNote: "Tick the claims that are an event of their own; at least one must stay.",
        commentText: "Comment", theEvent: "the event",
        fields: {
            "event-date": "date of the event", "statement-date": "date of the statement", place: "place", speaker: "speaker",
            status: "status", "type-plover": "type (PLOVER)", "type-acled": "type (ACLED)", min: "least", max: "most",
            outcome: "outcome", group: "group", unit: "unit",
        } as Record<string, string>,
        saved: "Logged. It is in the chronology after the next build.",
        verdictSaved: (what: string): string => `Logged: ${what}.`,
        dateHint: "2031-09-10, 2031-09, 2031, 2031-09-10/2031-09-12, or nothing for undated",
    },
    actor: {
        open: "Who is this?", title: "Who is", called: "Read as one actor:", join: "The same as …", part: "Take out …",
        onlyOne: "Only one article names this actor, so nothing can be taken out.",
        joinWith: "The same as", partNote: (name: string): string => `Tick the articles in which this is somebody else than ${name}; at least one must stay.`,
        joinPreview: (a: string, n: number, b: string, m: number): string => `${a} (${plural(n, "claim")}) and ${b} (${plural(m, "claim")}) become one actor with ${plural(n + m, "claim")}.`,
        partPreview: (name: string, articles: number, leaving: number, staying: number): string => `An actor of its own takes ${plural(leaving, "claim")} in ${plural(articles, "article")} along; ${plural(staying, "claim")} stay with ${name}.`,
        history: "Decided about who is who",
    },
    history: {
        title: "History of this row", none: "Nobody has decided anything here.", undone: "undone", waiting: "not yet in the chronology",
        kinds: {
            accept: "accepted", reject: "rejected", pending: "took the verdict back", merge: "merged", split: "split off", move: "moved",
            correct: "corrected", "copy-of": "marked as a copy", independent: "marked as independent", "add-claim": "added a claim",
            "one-actor": "said that these are one actor:", "own-actor": "said that this is an actor of its own:", "withdraw-document": "withdrew the document", comment: "commented", tag: "tagged", untag: "took a tag away", assign: "assigned",
            undo: "undid a decision",
        } as Record<string, string>,
    },
    review: {
        title: "Review",
        done: (n: number, of: number): string => `${n.toLocaleString("en")} of ${plural(of, "event")} judged`,
        left: "To do", all: "All", empty: "Nothing is left to do under the present filters.",
        keys: "a accept · x reject · e correct · m merge · p split · c comment · z undo · j/k next, previous",
        show: "Show",
    },
    exchange: {
        open: "Files …", title: "Files",
        out: "Take with you", outNote: (n: number): string => `${plural(n, "event")} as you see them now, with claims and figures.`,
        xlsx: "Spreadsheet to edit (.xlsx)", csv: "The same as .csv:", json: "Everything as chronology.json",
        back: "Bring back", backNote: "A spreadsheet that was edited: every changed cell is shown before anything is decided.",
        choose: "Choose a file (.xlsx or .csv)", reading: "Comparing cell by cell …",
        edits: (n: number): string => plural(n, "edited cell"), refused: (n: number): string => `${plural(n, "cell")} refused`,
        none: "Nothing was edited.", apply: "Decide all of these", applied: (n: number): string => `${plural(n, "decision")} logged.`,
        cell: "Cell", column: "Column", before: "Before", after: "After", reason: "Reason",
        add: "Add documents", addNote: "Drop files anywhere on the page, or choose them: text, or JSON lines of articles.",
        chooseDocuments: "Choose files",
    },
    arrival: {
        title: "New documents", drop: "Drop the files to add them", taking: "taking in", added: (n: number): string => `${plural(n, "article")} added`,
        known: "known already", refused: "refused", building: "Making the chronology anew …", done: "What changed",
        failed: "The chronology could not be made anew; the old one is still shown:",
    },
    changes: {
        title: "What changed", since: "Since", before: "the beginning", run: (n: number, day: string): string => `run ${n}, ${day}`,
        nothing: "Nothing changed.",
        newDocuments: "New articles", newEvents: "New events", gained: "Gained an independent origin", changed: "Date or place changed",
        figures: "Figures", disagreements: "New disagreements", vanished: "No longer there",
        figureWhat: { new: "new", withdrawn: "withdrawn", corrected: "corrected" } as Record<string, string>,
        fields: { when: "date", where: "place" } as Record<string, string>,
        updates: (text: string): string => `updates “${text}”`, others: (n: number, reason: string): string => `${n.toLocaleString("en")}: ${reason}`,
    },
    trends: {
        title: "Over time", figures: "Figures by who gives them", labels: "Labels by speaker", outcome: "Outcome", group: "Group",
        figuresNote: "A step up or down where a voice gives another number; the band is what it leaves open. Withdrawn figures are struck through. Nothing is added up.",
        labelsNote: "When each voice used which word. The choice of a word is itself a finding.",
        none: "No figures with a day here under the present filters.", noLabels: "No labels with a day here under the present filters.",
        anyGroup: "nobody in particular", speaker: "Voice", first: "First", last: "Last", times: "Times", more: (n: number): string => `${n.toLocaleString("en")} more voices: filter to see them.`,
        undated: (n: number): string => `${plural(n, "figure")} without a day cannot be drawn.`,
    },
    saved: {
        title: "Saved views", save: "Save this view", name: "Name of the view", none: "None yet.", forget: (name: string): string => `Forget ${name}`,
    },
    keys: [
        ["6 7 8", "review, over time, changes"],
        ["a / x", "accept / reject the row and go on"],
        ["e m p c", "correct, merge, split, comment"],
        ["z", "undo your last decision"],
    ] as readonly (readonly [string, string])[],
};

export type DeskWords = typeof deskEn;

/** The strings of the language chosen. */
export let deskWords: DeskWords = deskEn;

export function speakDesk(language: DeskWords): void {
    deskWords = language;
}
