import { language, t } from "./words.js";

const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const precise = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const dayAndMonth = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
const longDay = new Intl.DateTimeFormat(language, { weekday: "long", day: "numeric", month: "long" });
const full = new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" });

const daysAgo = (date) => Math.round((startOfDay(new Date()) - startOfDay(date)) / 86_400_000);
const startOfDay = (date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());

export const timeOfDay = (iso) => clock.format(new Date(iso));
export const secondOfDay = (iso) => precise.format(new Date(iso));
export const fullTime = (iso) => full.format(new Date(iso));
export const dayKey = (iso) => startOfDay(new Date(iso)).getTime();

/** For lists: 10:42, Yesterday, 14 Mar. */
export function shortTime(iso) {
  const date = new Date(iso);
  const days = daysAgo(date);
  return days === 0 ? clock.format(date) : days === 1 ? t("yesterday") : dayAndMonth.format(date);
}

/** Between messages: Today, Yesterday, Saturday, 14 March. */
export function dayName(iso) {
  const days = daysAgo(new Date(iso));
  return days === 0 ? t("today") : days === 1 ? t("yesterday") : longDay.format(new Date(iso));
}

/** +1 500 555 0010 for numbers of North America, others as they are. */
export function readable(number) {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number ?? "");
  return parts ? `+1\u00a0${parts[1]}\u00a0${parts[2]}\u00a0${parts[3]}` : number ?? "";
}
