import type { Details } from "../data/details";
import type { Claim, Event, EventRow, Figure, Id, NotUnderstood, Relation } from "../data/model";

/** Claims of the chosen events; of all events and of none where nothing is filtered. */
export function claimsUnder(details: Details, rows: readonly EventRow[], filtered: boolean): Claim[] {
    if (!filtered) {
        return [...details.records.claims];
    }
    return rows.flatMap((row) => {
        const event = details.events.get(row.id);
        return event ? details.claimsOf(event) : [];
    });
}

export interface SpeakerClaim {
    readonly claim: Claim;
    readonly speaker: string;
    /** The actor's id; null where the voice is a name only. */
    readonly actor: Id | null;
    /** How many claims this speaker makes; set on the first one. */
    readonly first: number;
}

export function bySpeaker(details: Details, claims: readonly Claim[]): SpeakerClaim[] {
    const groups = new Map<string, { readonly speaker: string; readonly actor: Id | null; readonly own: Claim[] }>();
    for (const claim of claims) {
        const speaker = details.speakerOf(claim);
        if (speaker !== null) {
            const actor = claim.attribution.speaker?.actor ?? null;
            const key = actor ?? `name ${speaker}`;
            const group = groups.get(key) ?? { speaker, actor, own: [] };
            group.own.push(claim);
            groups.set(key, group);
        }
    }
    return [...groups.values()]
        .sort((a, b) => b.own.length - a.own.length || compareText(a.speaker, b.speaker) || compareText(a.actor ?? "", b.actor ?? ""))
        .flatMap(({ speaker, actor, own }) => [...own]
            .sort((a, b) => compareText(said(a), said(b)) || compareText(a.document, b.document) || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0))
            .map((claim, at) => ({ claim, speaker, actor, first: at === 0 ? own.length : 0 })));
}

function said(claim: Claim): string {
    return claim.statementDate?.earliest ?? claim.statementDate?.latest ?? "9999";
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

export function unattributed(claims: readonly Claim[]): Claim[] {
    return claims.filter((claim) => claim.attribution.speaker === null)
        .sort((a, b) => compareText(a.document, b.document) || (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

const OUTCOMES = ["killed", "injured", "missing", "abducted", "captive", "detained", "sentenced", "displaced"];

function gravity(figure: Figure): number {
    const at = OUTCOMES.indexOf(figure.outcome);
    return at < 0 ? OUTCOMES.length : at;
}

/** Figures of the chosen claims, by what became of those counted (gravest first), then unit, then number. */
export function figuresUnder(details: Details, claims: readonly Claim[], filtered: boolean): Figure[] {
    const all = filtered ? claims.flatMap((claim) => claim.figures.flatMap((id) => details.figures.get(id) ?? [])) : details.records.figures;
    return [...all].sort((a, b) => gravity(a) - gravity(b)
        || compareText(a.outcome, b.outcome)
        || compareText(a.unit, b.unit)
        || (a.max ?? a.min ?? 0) - (b.max ?? b.min ?? 0)
        || compareText(a.id, b.id));
}

export interface LabelUse {
    readonly speaker: string | null;
    readonly label: string;
    readonly whom: string | null;
    readonly events: readonly Id[];
}

/** What each voice calls whom, most frequent first within a voice; the articles' own words come last. */
export function labelUses(details: Details, rows: readonly EventRow[]): LabelUse[] {
    const uses = new Map<string, { speaker: string | null; label: string; whom: string | null; events: Id[] }>();
    for (const row of rows) {
        for (const participant of details.events.get(row.id)?.participants ?? []) {
            const whom = details.actorName(participant.actor);
            for (const { label, speaker } of participant.labels) {
                const name = details.actorName(speaker);
                const key = JSON.stringify([name, label.toLowerCase()]);
                const use = uses.get(key) ?? { speaker: name, label, whom, events: [] };
                use.events.push(row.id);
                uses.set(key, use);
            }
        }
    }
    const totals = new Map<string | null, number>();
    for (const use of uses.values()) {
        totals.set(use.speaker, (totals.get(use.speaker) ?? 0) + use.events.length);
    }
    return [...uses.values()].sort((a, b) => Number(a.speaker === null) - Number(b.speaker === null)
        || (totals.get(b.speaker) ?? 0) - (totals.get(a.speaker) ?? 0)
        || compareText(a.speaker ?? "", b.speaker ?? "")
        || b.events.length - a.events.length
        || compareText(a.label, b.label));
}

const DISPUTES = ["conflict", "tension", "withdrawn", "label-difference"];

export interface Dispute {
    readonly relation: Relation;
    readonly event: Event;
}

/** Relations in which two accounts differ, gravest first; told once, though two events may share it. */
export function disputes(details: Details, rows: readonly EventRow[]): Dispute[] {
    const seen = new Set<string>();
    return rows
        .flatMap((row) => {
            const event = details.events.get(row.id);
            return (event?.relations ?? []).flatMap((id) => {
                const relation = details.relations.get(id);
                const key = relation ? `${row.id} ${relation.type} ${relation.explanation}` : "";
                const wanted = relation && event && DISPUTES.includes(relation.type) && !seen.has(key) && !seen.has(id);
                seen.add(key).add(id);
                return wanted ? [{ relation, event }] : [];
            });
        })
        .sort((a, b) => DISPUTES.indexOf(a.relation.type) - DISPUTES.indexOf(b.relation.type));
}

export interface Missed {
    readonly item: NotUnderstood;
    /** Its number among those of its document. */
    readonly at: number;
}

export function missedItems(details: Details): Missed[] {
    const counts = new Map<Id, number>();
    return details.records.notUnderstood.map((item) => {
        const at = counts.get(item.document) ?? 0;
        counts.set(item.document, at + 1);
        return { item, at };
    });
}
