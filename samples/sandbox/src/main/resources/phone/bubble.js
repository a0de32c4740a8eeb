import { h, icon } from "./elements.js";
import { details } from "./details.js";
import { ourNumberOf, state } from "./state.js";
import { dayKey, dayName, fullTime, readable, timeOfDay } from "./times.js";
import { t } from "./words.js";

const GROUP_MS = 5 * 60_000;
const AWAY = ["queued", "accepted", "scheduled", "sending", "canceled"];
const expanded = new Set();

/** One text with what stands around it. */
export function entry() {
  return h("li", { class: "entry" });
}

/** Draws an entry when it, or its place among its neighbours, has changed. */
export function drawEntry(element, message, before, after, redraw) {
  const place = {
    day: !before || dayKey(before.created) !== dayKey(message.created),
    party: !before || ourNumberOf(before) !== ourNumberOf(message),
    first: !joins(before, message),
    last: !joins(message, after),
    open: expanded.has(message.sid),
    name: state.numbers.get(ourNumberOf(message)) ?? null,
  };
  const shown = JSON.stringify([message, place]);
  if (element.dataset.shown === shown) {
    return;
  }
  element.dataset.shown = shown;
  const status = statusOf(message);
  element.classList.toggle("own", message.direction === "inbound");
  element.classList.toggle("first", place.first);
  element.classList.toggle("last", place.last);
  element.classList.toggle("failed", status.bad);
  element.classList.toggle("away", AWAY.includes(message.status));
  element.classList.toggle("open", place.open);
  const focused = element.contains(document.activeElement) ? document.activeElement.dataset.role : null;
  element.replaceChildren(...content(message, place, status, redraw));
  if (focused) {
    element.querySelector(`[data-role="${focused}"]`)?.focus({ preventScroll: true });
  }
}

function joins(a, b) {
  return Boolean(a && b) && a.direction === b.direction && ourNumberOf(a) === ourNumberOf(b)
    && new Date(b.created) - new Date(a.created) < GROUP_MS && dayKey(a.created) === dayKey(b.created);
}

function content(message, place, status, redraw) {
  const toggle = () => {
    if (!expanded.delete(message.sid)) {
      expanded.add(message.sid);
    }
    redraw();
  };
  return [
    place.day && h("p", { class: "day" }, dayName(message.created)),
    place.party && h("p", { class: "party" }, t("withParty", { party: partyName(ourNumberOf(message)) })),
    h("div", { class: "bubble", onclick: place.last ? null : () => getSelection().isCollapsed && toggle() },
      ...said(message)),
    h("button", { class: `meta${status.bad ? " bad" : ""}`, type: "button", "data-role": "meta",
      "aria-expanded": String(place.open), title: fullTime(message.created), onclick: toggle },
      h("time", { datetime: message.created }, timeOfDay(message.created)), " · ", status.text,
      h("span", { class: "unseen" }, `, ${t("details")}`), icon("chevron", 12)),
    place.open && details(message),
  ].filter(Boolean);
}

function said(message) {
  const parts = message.body ? [message.body] : [];
  message.media.forEach((url, place) => parts.push(attachment(url, message.files[place])));
  return parts.length > 0 ? parts : [h("span", { class: "gone" }, t("redacted"))];
}

function attachment(url, file) {
  if (file?.path) {
    return kept(file);
  }
  const name = [icon("clip", 14), t("attachment")];
  return /^https?:\/\//.test(url)
    ? h("a", { class: "attached", href: url, target: "_blank", rel: "noopener noreferrer" }, ...name)
    : h("span", { class: "attached" }, ...name);
}

/** A file that this server has: pictures are shown, others can be opened. */
function kept({ path, contentType }) {
  return contentType.startsWith("image/")
    ? h("a", { class: "picture", href: path, target: "_blank" }, h("img", { src: path, alt: t("attachment") }))
    : h("a", { class: "attached", href: path, target: "_blank" }, icon("clip", 14), contentType);
}

/** Where a text stands, in a word. */
export function statusOf(message) {
  if (message.direction !== "inbound") {
    const bad = ["undelivered", "failed"].includes(message.status);
    const word = t(message.status);
    return { bad, text: message.errorCode ? `${word} · ${message.errorCode}` : word };
  }
  const last = message.deliveries.at(-1);
  if (!last) {
    return { bad: false, text: t("posting") };
  }
  if (last.httpStatus === null) {
    return { bad: true, text: t("unreachable") };
  }
  const good = last.httpStatus >= 200 && last.httpStatus < 300;
  return { bad: !good, text: good ? t("taken") : t("refused", { status: last.httpStatus }) };
}

export function partyName(number) {
  const name = state.numbers.get(number);
  return name ? `${name} · ${readable(number)}` : readable(number);
}
