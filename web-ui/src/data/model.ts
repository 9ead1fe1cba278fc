/** The records of chronology.json as the viewer reads them (docs/schema). Spans are [begin, end) in code points. */

export type Id = string;
export type Span = readonly [number, number];

export type Precision =
    | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century"
    | "one-of" | "bound" | "interval";

/** A date in short: what the chronology's rows need. */
export interface When {
    readonly edtf: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly precision: Precision;
    readonly basis: string;
}

/** A date with what it rests on. */
export interface Dated extends When {
    readonly explanation: string;
    readonly document: Id;
    readonly span: Span | null;
}

/** Where in a chronology an event stands: in the line of events, among the totals, or beside the line. */
export type Part = "line" | "total" | "aside";

export interface Doc {
    readonly id: Id;
    readonly sourceId: string;
    readonly files: readonly string[];
    readonly title: string | null;
    readonly outlet: string | null;
    readonly agency: string | null;
    readonly url: string | null;
    readonly language: string;
    readonly sha256: string;
    readonly length: number;
    /** Of a print: page numbers, and where in the text each begins. */
    readonly pages?: readonly (readonly [number, number])[];
    readonly published: Dated | null;
}

export interface Mention {
    readonly document: Id;
    readonly span: Span;
}

export interface TimeWords extends Mention {
    readonly id: Id;
    readonly text: string;
    readonly timex: string;
    readonly value: string;
    readonly date: Dated | null;
}

export interface Actor {
    readonly id: Id;
    readonly name: string;
    readonly kind: string;
    readonly class: string | null;
    readonly country: string | null;
    readonly interestGroup: string | null;
    readonly roles: readonly string[];
    readonly surfaces: readonly string[];
    readonly explanation: string;
    readonly mentions: readonly Mention[];
}

export interface Place {
    readonly id: Id;
    readonly name: string;
    readonly kind: string;
    readonly country: string | null;
    readonly admin1: string | null;
    readonly admin2: string | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
    readonly precision: string;
    readonly alternatives: readonly string[];
    readonly explanation: string;
    readonly mentions: readonly Mention[];
}

export interface Speaker {
    readonly actor: Id | null;
    readonly name: string;
    readonly surface: string;
    readonly span: Span;
}

export interface Attribution {
    readonly form: "direct" | "indirect" | "mixed" | "impersonal" | "none";
    readonly speaker: Speaker | null;
    readonly role: string | null;
    readonly cue: { readonly text: string; readonly span: Span } | null;
    readonly channel: { readonly name: string; readonly span: Span } | null;
    readonly via: readonly string[];
    readonly missing: string | null;
    readonly explanation: string;
}

export interface Claim {
    readonly id: Id;
    readonly document: Id;
    readonly spans: readonly Span[];
    readonly text: string;
    readonly attribution: Attribution;
    readonly stance: "asserts" | "announces" | "denies" | "promises" | "hedged" | "withdraws";
    readonly polarity: "positive" | "negative";
    readonly status: string;
    readonly quoted: boolean;
    readonly statementDate: Dated | null;
    readonly eventDate: Dated | null;
    readonly places: readonly { readonly place: Id; readonly role: string; readonly span: Span }[];
    readonly figures: readonly Id[];
    readonly event: Id | null;
    readonly origin: Id;
}

export interface Figure {
    readonly id: Id;
    readonly claim: Id;
    readonly document: Id;
    readonly span: Span;
    readonly text: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly approximate: boolean;
    readonly unit: string;
    readonly outcome: string;
    readonly group: string | null;
    readonly kind: "cumulative" | "incident" | "unknown";
    readonly scope: string;
    readonly asOf: Dated | null;
    readonly giver: Id | null;
    readonly status: "standing" | "withdrawn";
}

export interface Reuse {
    readonly id: Id;
    readonly kind: string;
    readonly passages: readonly Mention[];
    readonly score: number;
    readonly boilerplate: boolean;
    readonly explanation: string;
}

export interface Lineage {
    readonly documents: readonly Id[];
    readonly first: Id | null;
    readonly explanation: string;
}

export interface Origin {
    readonly id: Id;
    readonly kind: "speaker" | "document" | "shared-passage" | "unattributed";
    readonly actor: Id | null;
    readonly interestGroup: string | null;
    readonly claims: readonly Id[];
    readonly explanation: string;
}

export interface Support {
    readonly documents: number;
    readonly outlets: number;
    readonly speakers: number;
    readonly camps: number;
    readonly origins: number;
    readonly independence: "single" | "independent" | "derived" | "unknown";
    readonly onlyIn: readonly Id[] | null;
}

export interface Participant {
    readonly actor: Id | null;
    readonly role: string;
    readonly labels: readonly { readonly label: string; readonly speaker: Id | null }[];
}

export interface Event {
    readonly id: Id;
    readonly headline: string;
    readonly when: Dated | null;
    readonly where: readonly Id[];
    readonly status: string;
    readonly clarity: string;
    readonly part: Part;
    /** A larger event that perhaps tells it already. */
    readonly parent: Id | null;
    readonly toldIn: Id | null;
    readonly types: {
        readonly plover: { readonly event: string | null; readonly mode: string | null; readonly rule: string | null };
        readonly acled: { readonly event: string | null; readonly subEvent: string | null; readonly rule: string | null };
    };
    readonly participants: readonly Participant[];
    readonly claims: readonly Id[];
    readonly figures: readonly Id[];
    readonly relations: readonly Id[];
    readonly support: Support;
    readonly salience: number;
    readonly explanation: string;
}

export type RelationType =
    | "same" | "refines" | "update" | "subset" | "withdrawn" | "label-difference" | "tension" | "conflict";

export interface Relation {
    readonly id: Id;
    readonly type: RelationType;
    readonly aspect: string;
    readonly a: Id;
    readonly b: Id;
    readonly reading: string | null;
    readonly explanation: string;
}

export interface NotUnderstood extends Mention {
    readonly stage: string;
    readonly code: string;
    readonly message: string;
}

export interface Rejection {
    readonly input: string;
    readonly code: string;
    readonly position: number | null;
    readonly message: string;
}

/** Everything but the texts, by the names of chronology.json's arrays. */
export interface Records {
    documents: Doc[];
    times: TimeWords[];
    actors: Actor[];
    places: Place[];
    claims: Claim[];
    figures: Figure[];
    reuse: Reuse[];
    lineages: Lineage[];
    origins: Origin[];
    events: Event[];
    relations: Relation[];
    notUnderstood: NotUnderstood[];
    rejections: Rejection[];
}

/** An article as the rows and filters name it. */
export interface DocRow {
    readonly id: Id;
    readonly name: string;
    readonly outlet: string | null;
    readonly published: When | null;
    readonly claims: number;
}

/** A named speaker; the id is the actor's, or the name where the speaker is no known actor. */
export interface VoiceRow {
    readonly id: string;
    readonly name: string;
}

export interface PlaceRow {
    readonly id: Id;
    readonly name: string;
    readonly precision: string;
}

/** An event as one row of the chronology; numbers in documents, voices and where index the overview's lists. */
export interface EventRow {
    readonly id: Id;
    readonly headline: string;
    readonly when: When | null;
    readonly where: readonly number[];
    readonly documents: readonly number[];
    readonly voices: readonly number[];
    readonly unnamed: number;
    readonly figures: number;
    readonly part: Part;
    readonly kind: string | null;
    readonly status: string;
    readonly support: Support;
    /** "type/aspect" of the relations worth a mark, sorted. */
    readonly marks: readonly string[];
}

/** What the first screen and the filters need, small enough to be read at once. */
export interface Overview {
    readonly generator: { readonly version: string; readonly profile: string };
    readonly counts: { readonly documents: number; readonly events: number; readonly outlets: number; readonly claims: number; readonly notUnderstood: number; readonly rejections: number };
    readonly documents: readonly DocRow[];
    readonly voices: readonly VoiceRow[];
    readonly places: readonly PlaceRow[];
    readonly events: readonly EventRow[];
    /** Whether these are only the first rows, while the others are on their way. */
    readonly partial?: boolean;
}
