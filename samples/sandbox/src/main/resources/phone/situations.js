import { t } from "./words.js";

/** What goes well when nothing else is said. */
export const WELL = { answer: "normal", answerCode: 21614, answerDelayMs: 0, outcome: "delivered", outcomeCode: 30003,
  stepDelayMs: null, callbacks: "normal", times: null, percent: null };

export const SITUATIONS = [
  { key: "well", fault: {} },
  { key: "undelivered", fault: { outcome: "undelivered", outcomeCode: 30003 } },
  { key: "filtered", fault: { outcome: "undelivered", outcomeCode: 30007 } },
  { key: "optout", fault: { answer: "reject", answerCode: 21610 } },
  { key: "landline", fault: { answer: "reject", answerCode: 21614 } },
  { key: "slow", fault: { answerDelayMs: 3000, stepDelayMs: 5000 } },
  { key: "duplicate", fault: { callbacks: "duplicate" } },
  { key: "reversed", fault: { callbacks: "reversed" } },
  { key: "early", fault: { callbacks: "early" } },
  { key: "silent", fault: { outcome: "sent" } },
  { key: "lost", fault: { answer: "cut-after-accept" } },
  { key: "throttled", fault: { answer: "too-many-requests" } },
  { key: "error", fault: { answer: "server-error" } },
  { key: "never", fault: { answer: "never" } },
  { key: "flaky", fault: { answer: "cut-after-accept", percent: 10 } },
  { key: "down", fault: { answer: "down" } },
];

const codeCounts = { answerCode: (fault) => fault.answer === "reject",
  outcomeCode: (fault) => fault.outcome === "undelivered" || fault.outcome === "failed" };

/** The situation that this fault is, or null when it is a mixture of one's own. */
export function situationOf(fault) {
  return SITUATIONS.find((situation) => same({ ...WELL, ...situation.fault }, { ...WELL, ...fault }))?.key ?? null;
}

function same(a, b) {
  return Object.keys(WELL).filter((name) => name !== "times")
    .every((name) => a[name] === b[name] || codeCounts[name]?.(a) === false && codeCounts[name]?.(b) === false);
}

/** A fault in a few words. */
export function summary(fault) {
  const situation = situationOf(fault);
  const what = situation ? t(`s_${situation}`) : t("custom");
  return fault.times ? `${what}, ${t("timesLeft", { count: fault.times })}` : what;
}
