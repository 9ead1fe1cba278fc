import { recall, remember } from "../ui/memory";
import { speak, type Words } from "../words";
import { deskEn, type DeskWords, speakDesk } from "../words/desk-en";
import { deskFr } from "../words/desk-fr";
import { deskRu } from "../words/desk-ru";
import { en } from "../words/en";
import { fr } from "../words/fr";
import { ru } from "../words/ru";

/** The languages of the interface, each in its own. */
export const LANGUAGES: Readonly<Record<string, string>> = { en: "English", fr: "Français", ru: "Русский" };

const WORDS: Readonly<Record<string, readonly [Words, DeskWords]>> = { en: [en, deskEn], fr: [fr, deskFr], ru: [ru, deskRu] };
const SETTING = "language";

/** The one chosen, else the browser's, else English. */
export function currentLanguage(): string {
    const wanted = recall(SETTING) ?? navigator.language.slice(0, 2);
    return wanted in LANGUAGES ? wanted : "en";
}

export function setLanguage(code: string): void {
    remember(SETTING, code);
    useCurrentLanguage();
}

/** Makes everything speak it from now on. */
export function useCurrentLanguage(): void {
    const code = currentLanguage();
    const [viewer, desk] = WORDS[code] ?? [en, deskEn];
    speak(viewer);
    speakDesk(desk);
    document.documentElement.lang = code;
}
