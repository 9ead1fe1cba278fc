import type { Details } from "../data/details";
import type { Claim, Id } from "../data/model";
import type { Mark } from "./spans";

/** Everything that is held about words of one document, as highlights. */
export function marksOf(details: Details, document: Id): Mark[] {
    const marks: Mark[] = [];
    for (const claim of details.claimsIn(document)) {
        claim.spans.forEach((span) => marks.push({ span, kind: "claim", record: claim.id }));
        const { speaker, cue, channel } = claim.attribution;
        if (speaker) {
            marks.push({ span: speaker.span, kind: "speaker", record: claim.id });
        }
        if (cue) {
            marks.push({ span: cue.span, kind: "cue", record: claim.id });
        }
        if (channel) {
            marks.push({ span: channel.span, kind: "channel", record: claim.id });
        }
    }
    for (const time of details.timesIn(document)) {
        marks.push({ span: time.span, kind: "time", record: time.id });
    }
    for (const place of details.placesIn(document)) {
        for (const mention of place.mentions) {
            if (mention.document === document) {
                marks.push({ span: mention.span, kind: "place", record: place.id });
            }
        }
    }
    for (const figure of details.figuresIn(document)) {
        marks.push({ span: figure.span, kind: "figure", record: figure.id });
    }
    for (const reuse of details.reuseIn(document)) {
        for (const passage of reuse.passages) {
            if (passage.document === document) {
                marks.push({ span: passage.span, kind: "shared", record: reuse.id });
            }
        }
    }
    details.missedIn(document).forEach((missed, at) => marks.push({ span: missed.span, kind: "missed", record: `n${at}` }));
    return marks;
}

/** A document's claims in the order of its text. */
export function claimsInOrder(details: Details, document: Id): Claim[] {
    return [...details.claimsIn(document)].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0) || (a.id < b.id ? -1 : 1));
}

const CLOSEST_FIRST = ["figure", "time", "place", "speaker", "channel", "cue", "missed", "claim", "shared"];

/** Of marks over the same words, the one most closely about them. */
export function closest(marks: readonly Mark[]): Mark | undefined {
    return [...marks].sort((a, b) => CLOSEST_FIRST.indexOf(a.kind) - CLOSEST_FIRST.indexOf(b.kind)
        || (a.span[1] - a.span[0]) - (b.span[1] - b.span[0]))[0];
}
