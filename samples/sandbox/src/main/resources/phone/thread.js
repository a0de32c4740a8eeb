import { h, icon, keyed } from "./elements.js";
import { drawEntry, entry } from "./bubble.js";
import { faultOf, loadThread, messagesOf, nameOf, state, thread } from "./state.js";
import { composer } from "./composer.js";
import { server } from "./server.js";
import { summary } from "./situations.js";
import { readable } from "./times.js";
import { t } from "./words.js";

const NEAR_PX = 80;

/** The phone in the middle. */
export function phone({ onBack, onFaults }) {
  const clock = h("span", {});
  const name = h("h2", {});
  const number = h("p", { class: "number" });
  const faults = h("button", { class: "button small faults-button", type: "button", onclick: onFaults },
    icon("fault", 14), t("faults"));
  const noticeText = h("p", {});
  const notice = h("div", { class: "fault-notice" }, icon("fault", 14), noticeText,
    h("button", { type: "button", onclick: () => server.clearFault(state.faults.handsets[state.selected] ? state.selected : null) },
      t("clear")));
  const older = h("button", { class: "button quiet small older", type: "button", onclick: loadOlder }, t("older"));
  const timeline = h("ol", { class: "timeline" });
  const empty = h("div", { class: "empty thread-empty" },
    h("p", {}, h("strong", {}, t("nothingSaid")), t("nothingSaidHint")));
  const scroll = h("div", { class: "scroll", tabindex: "0", onscroll: seen }, older, empty, timeline);
  const pill = h("button", { class: "pill", type: "button", hidden: true, onclick: toEnd }, t("newTexts"));
  const answer = composer(() => requestAnimationFrame(toEnd));
  const screen = h("section", { class: "phone" },
    h("div", { class: "phone-bar", "aria-hidden": "true" }, clock, h("span", {}, "Sandbox")),
    h("header", { class: "phone-head" },
      h("button", { class: "button quiet icon back", type: "button", "aria-label": t("back"), onclick: onBack },
        icon("back")),
      h("div", { class: "phone-who" }, name, number), faults),
    notice,
    h("div", { class: "said" }, scroll, pill),
    answer.element);
  const none = h("div", { class: "empty" }, icon("phone", 48),
    h("p", {}, h("strong", {}, t("choosePhone")), t("choosePhoneHint")));
  const element = h("main", { class: "stage" }, none, screen);
  let drawn = null;
  let lastSid = null;
  let firstLoad = true;
  let atEnd = true;

  // the composer grows and shrinks: who reads the end stays at the end
  new ResizeObserver(() => atEnd && toEnd()).observe(scroll);
  setInterval(tick, 10_000);
  tick();

  function tick() {
    clock.textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  }

  function draw() {
    const selected = state.selected;
    none.hidden = Boolean(selected);
    screen.hidden = !selected;
    if (!selected) {
      drawn = null;
      return;
    }
    if (drawn !== selected) {
      drawn = selected;
      lastSid = null;
      firstLoad = true;
      timeline.replaceChildren();
    }
    drawHead(selected);
    drawTimeline(selected);
    answer.draw(selected);
  }

  function drawHead(selected) {
    const fault = faultOf(selected);
    name.textContent = nameOf(selected) ?? readable(selected);
    number.textContent = nameOf(selected) ? readable(selected) : "";
    screen.setAttribute("aria-label", name.textContent);
    faults.classList.toggle("active", Boolean(fault));
    faults.setAttribute("aria-expanded", String(state.drawer));
    notice.hidden = !fault;
    if (fault) {
      noticeText.textContent = t(state.faults.handsets[selected] ? "inForce" : "everyoneInForce",
        { summary: summary(fault) });
    }
  }

  function drawTimeline(selected) {
    const messages = messagesOf(selected);
    const { loaded, more } = thread(selected);
    const newest = messages.at(-1)?.sid ?? null;
    const arrived = newest !== lastSid && !firstLoad;
    older.hidden = !more;
    empty.hidden = !loaded || messages.length > 0;
    keyed(timeline, messages, (message) => message.sid, entry, (element, message, index) => {
      element.classList.toggle("arriving", arrived && message.sid === newest);
      drawEntry(element, message, messages[index - 1], messages[index + 1], draw);
    });
    if (loaded && (firstLoad || atEnd)) {
      toEnd();
    } else if (arrived) {
      pill.hidden = false;
    }
    if (loaded) {
      firstLoad = false;
      lastSid = newest;
    }
  }

  async function loadOlder() {
    const fromEnd = scroll.scrollHeight - scroll.scrollTop;
    await loadThread(state.selected);
    draw();
    scroll.scrollTop = scroll.scrollHeight - fromEnd;
  }

  function toEnd() {
    atEnd = true;
    scroll.scrollTop = scroll.scrollHeight;
    pill.hidden = true;
  }

  function seen() {
    atEnd = scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR_PX;
    pill.hidden ||= atEnd;
  }

  return { element, draw, focus: answer.focus };
}
