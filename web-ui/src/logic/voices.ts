import type { Details } from "../data/details";
import type { Claim, Id } from "../data/model";

/** The same words by the same voice, and every claim that carries them. */
export interface Statement {
    readonly claim: Claim;
    readonly carriers: readonly Claim[];
}

/** What one voice says about an event. Where nobody is named, each article is a voice of its own, told by its id. */
export interface Voice {
    readonly name: string | null;
    readonly document: Id | null;
    readonly statements: readonly Statement[];
}

function oneLine(text: string): string {
    return text.replace(/\s+/g, " ").trim();
}

/** An event's claims by voice, named ones first, most claims first; reprints of the same words are held together. */
export function voicesOf(details: Details, claims: readonly Claim[]): Voice[] {
    const byWords = new Map<string, Claim[]>();
    for (const claim of claims) {
        const key = JSON.stringify([details.speakerOf(claim), oneLine(claim.text)]);
        byWords.set(key, [...(byWords.get(key) ?? []), claim]);
    }
    const voices = new Map<string, { name: string | null; document: Id | null; statements: Statement[] }>();
    for (const carriers of byWords.values()) {
        const claim = carriers[0];
        if (claim) {
            const name = details.speakerOf(claim);
            const document = name === null ? claim.document : null;
            const key = JSON.stringify([name, document]);
            const voice = voices.get(key) ?? { name, document, statements: [] };
            voices.set(key, voice);
            voice.statements.push({ claim, carriers });
        }
    }
    return [...voices.values()].sort((a, b) => Number(a.name === null) - Number(b.name === null)
        || b.statements.length - a.statements.length
        || compareText(a.name ?? a.document ?? "", b.name ?? b.document ?? ""));
}

function compareText(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
