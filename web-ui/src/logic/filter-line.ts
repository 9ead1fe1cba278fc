import type { Filter } from "./filter";

function quoted(value: string): string {
    return /^[^\s"\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
}

const OUTCOMES = [
    "killed", "injured", "missing", "abducted", "captive", "released", "escaped", "detained", "sentenced", "displaced",
    "deployed", "aboard", "seized", "damaged", "opened", "sanctioned", "other",
];

/**
 * The filter as the application is asked: each line must hold, words must stand in the row or its claims. What the lines
 * cannot say ("told by one article alone") selects nothing out there; the viewer does so itself.
 */
export function filterLines(filter: Filter): URLSearchParams {
    const lines: string[] = [];
    const term = (key: string, value: string): void => {
        if (value) {
            lines.push(`${key}=${quoted(value)}`);
        }
    };
    const days = [filter.from && `from=${filter.from}`, filter.to && `to=${filter.to}`].filter((part) => part !== "");
    if (days.length > 0) {
        lines.push(days.join(" "));
    }
    term("speaker", filter.voice);
    term("document", filter.document);
    term("place", filter.place);
    term("type", filter.kind);
    term("status", filter.status);
    for (const flag of filter.flags) {
        switch (flag) {
            case "unattributed":
            case "undated":
                lines.push(flag);
                break;
            case "disagreement":
                lines.push("relation=conflict relation=tension");
                break;
            case "withdrawn":
                lines.push("relation=withdrawn");
                break;
            case "single":
                lines.push("origins>=1 origins<=1");
                break;
            case "figures":
                lines.push(OUTCOMES.map((outcome) => `outcome=${outcome}`).join(" "));
                break;
            case "only-in":
                break;
        }
    }
    const asked = new URLSearchParams();
    lines.forEach((line) => asked.append("filter", line));
    if (filter.text.trim()) {
        asked.set("words", filter.text);
    }
    return asked;
}
