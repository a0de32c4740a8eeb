import { english } from "./words-en.js";
import { spanish } from "./words-es.js";

export const language = navigator.language.startsWith("es") ? navigator.language : "en-GB";

const words = language.startsWith("es") ? spanish : english;

/** A text of the catalogue, with {names} replaced. */
export function t(key, values = {}) {
  return (words[key] ?? english[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

export function has(key) {
  return key in english;
}
