import type { JSX } from "preact";
import type { Details } from "../data/details";
import type { Figure, Id } from "../data/model";
import { dateWords } from "../logic/dates";
import { words } from "../words";
import { SourceLink } from "./SourceLink";
import { Words } from "./Words";

function number(value: number): string {
    return value.toLocaleString("en");
}

/** The number as a reader says it: "at least 9", "20–30", "about 500". */
export function valueOf({ min, max, approximate }: Figure): string {
    if (min === null && max === null) {
        return words.figure.notSaid;
    }
    if (max === null) {
        return words.figure.atLeast(number(min ?? 0));
    }
    if (min === null) {
        return words.figure.atMost(number(max));
    }
    const plain = min === max ? number(min) : `${number(min)}–${number(max)}`;
    return approximate ? words.figure.about(plain) : plain;
}

/** A figure's words with a way to them, struck through where its giver withdrew it. */
export function FigureWords({ figure, back }: { readonly figure: Figure; readonly back: Id }): JSX.Element {
    const link = <SourceLink document={figure.document} span={figure.span} record={figure.id} back={back} label={words.event.inSource}><Words text={figure.text} /></SourceLink>;
    return figure.status === "withdrawn" ? <><del>{link}</del> <span class="mark mark-withdrawn">{words.figure.withdrawn}</span></> : link;
}

export function giverOf(details: Details, figure: Figure): string | null {
    const claim = details.claims.get(figure.claim);
    return details.actorName(figure.giver) ?? (claim ? details.speakerOf(claim) : null);
}

interface Props {
    readonly details: Details;
    readonly figures: readonly Figure[];
    readonly back: Id;
}

export function FigureTable({ details, figures, back }: Props): JSX.Element {
    const head = words.figure;
    return (
        <div class="table-box" tabIndex={0} role="group" aria-label={words.event.figures}>
            <table class="figures">
                <thead>
                    <tr>{[head.figure, head.value, head.outcome, head.group, head.kind, head.asOf, head.giver, head.article].map((title) => <th key={title} scope="col">{title}</th>)}</tr>
                </thead>
                <tbody>
                    {figures.map((figure) => (
                        <tr key={figure.id}>
                            <td><FigureWords figure={figure} back={back} /></td>
                            <td class="number">{figure.status === "withdrawn" ? <del>{valueOf(figure)}</del> : valueOf(figure)}</td>
                            <td>{figure.outcome}</td>
                            <td><bdi>{figure.group ?? ""}</bdi></td>
                            <td>{words.figure.kinds[figure.kind]}</td>
                            <td>{figure.asOf ? dateWords(figure.asOf) : ""}</td>
                            <td>{giverOf(details, figure) === null ? <em class="nobody">{words.chronology.nobody}</em> : <bdi>{giverOf(details, figure)}</bdi>}</td>
                            <td><bdi>{details.carrierOf(figure.document)}</bdi></td>
                        </tr>
                    ))}
                </tbody>
            </table>
        </div>
    );
}
