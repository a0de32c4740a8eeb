import { h, icon, keyed } from "./elements.js";
import { faultOf, state } from "./state.js";
import { fullTime, readable, shortTime } from "./times.js";
import { t } from "./words.js";

const MOST_SHOWN = 200;

/** The phones on the left. */
export function phoneList({ onSelect, onAdd, onClear }) {
  const connection = h("span", { class: "connection", role: "status" });
  const search = h("input", { class: "field", type: "search", placeholder: t("search"), "aria-label": t("search"),
    oninput: () => { state.query = search.value; draw(); } });
  const list = h("nav", { class: "phone-list", "aria-label": t("phones"), onkeydown: walk });
  const clear = h("button", { class: "button quiet small", type: "button", onclick: onClear }, t("clearTexts"));
  const element = h("section", { class: "phones", "aria-label": t("title") },
    h("header", { class: "phones-top" },
      h("div", { class: "phones-title" },
        h("h1", {}, t("title")), connection,
        h("button", { class: "button quiet icon", type: "button", title: t("addPhone"), "aria-label": t("addPhone"),
          onclick: onAdd }, icon("plus"))),
      h("div", { class: "search" }, icon("search"), search)),
    list,
    h("footer", { class: "phones-foot" }, h("span", {}, t("local")), clear));

  function draw() {
    connection.classList.toggle("live", state.live);
    const word = t(state.live ? "live" : "reconnecting");
    if (connection.textContent !== word) {
      connection.textContent = word;
    }
    const shown = matching();
    if (!state.loaded || shown.length > 0) {
      list.querySelector(".empty")?.remove();
      keyed(list, shown, (handset) => handset.number, () => row(onSelect), fill);
    } else {
      list.replaceChildren(nothing());
    }
    clear.disabled = ![...state.handsets.values()].some((handset) => handset.messages > 0);
  }

  return { element, draw };
}

function matching() {
  const query = state.query.trim().toLowerCase();
  const digits = query.replace(/[^\d+]/g, "");
  return [...state.handsets.values()]
    .filter((handset) => (handset.name ?? "").toLowerCase().includes(query)
      || digits.length > 1 && handset.number.includes(digits))
    .sort((a, b) => (b.last?.sequence ?? 0) - (a.last?.sequence ?? 0)
      || (a.name ?? a.number).localeCompare(b.name ?? b.number))
    .slice(0, MOST_SHOWN);
}

function nothing() {
  const text = state.query
    ? [h("p", {}, t("noneFound", { query: state.query }))]
    : [h("p", {}, h("strong", {}, t("noPhones")), t("noPhonesHint"))];
  return h("div", { class: "empty" }, ...text);
}

function row(onSelect) {
  return h("a", { class: "phone-row", onclick: (event) => {
    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      onSelect(event.currentTarget.dataset.key);
    }
  } });
}

function fill(element, handset) {
  const selected = handset.number === state.selected;
  element.href = `?handset=${encodeURIComponent(handset.number)}`;
  element.setAttribute("aria-current", String(selected));
  element.classList.toggle("unread", handset.unread > 0);
  const shown = JSON.stringify([handset, Boolean(faultOf(handset.number)), new Date().toDateString()]);
  if (element.dataset.shown !== shown) {
    element.dataset.shown = shown;
    element.replaceChildren(...content(handset));
  }
}

function content(handset) {
  const { last } = handset;
  return [
    h("span", { class: "initials", "aria-hidden": "true" }, initials(handset)),
    h("span", {},
      h("span", { class: "row-line" },
        h("span", { class: "row-name number" }, handset.name ?? readable(handset.number)),
        faultOf(handset.number) && h("span", { class: "row-fault", title: t("hasFault") },
          icon("fault", 14), h("span", { class: "unseen" }, t("hasFault"))),
        last && h("time", { class: "row-time", datetime: last.created, title: fullTime(last.created) },
          shortTime(last.created))),
      h("span", { class: "row-line" },
        h("span", { class: "row-last" }, last ? lastLine(last) : readable(handset.number)),
        handset.unread > 0 && h("span", { class: "count" }, handset.unread > 99 ? "99+" : String(handset.unread),
          h("span", { class: "unseen" }, ` ${t("unread", { count: handset.unread })}`)))),
  ];
}

function lastLine(last) {
  const text = last.body || t(last.media.length > 0 ? "attachment" : "redacted");
  return last.direction === "inbound" ? t("you", { text }) : text;
}

function initials({ name, number }) {
  if (!name) {
    return number.slice(-2);
  }
  const words = name.trim().split(/\s+/);
  return (words[0][0] + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const rows = [...event.currentTarget.querySelectorAll(".phone-row")];
    rows[rows.indexOf(document.activeElement) + step]?.focus();
    event.preventDefault();
  }
}
