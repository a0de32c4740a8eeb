import { h, icon } from "./elements.js";
import { partyName } from "./bubble.js";
import { server } from "./server.js";
import { nameOf, state } from "./state.js";
import { readable } from "./times.js";
import { t } from "./words.js";

const MOST = 1600;
const WARN_FROM = 1400;
const MOST_FILES = 10;
const OTHER = "other";
const QUICK = ["quickYes", "quickLate", "quickMove"];

/** Where one answers as the client. Drafts stay with their phone. */
export function composer(onSent) {
  const drafts = new Map();
  const chosen = new Map();
  let enclosed = [];
  let number = null;
  let wrongOf = null;

  const to = h("select", { "aria-label": t("answerTo"), onchange: choose });
  const other = h("input", { type: "tel", placeholder: "+15005550006", "aria-label": t("otherNumberLabel"),
    oninput: drawButton });
  const stopped = h("span", { class: "tag" }, t("optedOut"));
  const left = h("span", { class: "number" });
  const stop = h("button", { type: "button", onclick: () => submit(stop.textContent) });
  const quick = h("div", { class: "quick" }, ...QUICK.map((key) =>
    h("button", { type: "button", onclick: () => submit(t(key)) }, t(key))), stop);
  const body = h("textarea", { rows: "1", maxlength: MOST, oninput: typed, onkeydown: pressed });
  const button = h("button", { class: "button primary send", type: "submit", "aria-label": t("send"), title: t("send") },
    icon("send"));
  const files = h("input", { type: "file", multiple: true, hidden: true, onchange: enclose });
  const attach = h("button", { class: "button attach", type: "button", "aria-label": t("attach"), title: t("attach"),
    onclick: () => files.click() }, icon("clip"));
  const chips = h("div", { class: "enclosed" });
  const wrong = h("p", { class: "answer-wrong", role: "alert" });
  const element = h("form", { class: "answer", onsubmit: (event) => {
    event.preventDefault();
    submit(body.value);
  } },
    h("div", { class: "answer-to" }, h("span", { "aria-hidden": "true" }, t("answerTo")), to, other, stopped, left),
    quick, wrong, files, chips,
    h("div", { class: "write" }, attach, body, button));

  function draw(selected) {
    if (number !== selected) {
      number = selected;
      body.value = drafts.get(number) ?? "";
      wrongOf = null;
      enclosed = [];
      quick.scrollLeft = 0;
      grow();
    }
    drawNumbers();
    const known = nameOf(number);
    const name = known ? known.split(" ")[0] : readable(number);
    const hint = t(state.handsets.get(number)?.messages ? "answerAs" : "writeAs", { name });
    body.placeholder = hint;
    body.setAttribute("aria-label", hint);
    drawButton();
  }

  function drawNumbers() {
    const ours = [...new Set([...(state.handsets.get(number)?.ours ?? []), ...state.numbers.keys()])];
    const current = chosen.get(number) ?? ours[0] ?? OTHER;
    const shown = JSON.stringify([ours.map(partyName), current]);
    if (to.dataset.shown !== shown) {
      to.dataset.shown = shown;
      to.replaceChildren(...ours.map((our) => h("option", { value: our }, partyName(our))),
        h("option", { value: OTHER }, t("otherNumber")));
      to.value = ours.includes(current) ? current : OTHER;
    }
    other.hidden = to.value !== OTHER;
  }

  function choose() {
    chosen.set(number, to.value);
    other.hidden = to.value !== OTHER;
    (other.hidden ? body : other).focus();
    drawButton();
  }

  function target() {
    return to.value === OTHER ? other.value.replace(/[^\d+]/g, "") : to.value;
  }

  function typed() {
    drafts.set(number, body.value);
    grow();
    drawButton();
  }

  function drawButton() {
    button.disabled = (!body.value.trim() && enclosed.length === 0) || !target();
    chips.hidden = enclosed.length === 0;
    chips.replaceChildren(...enclosed.map((file) => h("button", { type: "button", title: t("takeOut"),
      onclick: () => takeOut(file) }, `${file.name} ×`)));
    quick.hidden = body.value.length > 0 || !target() || !state.handsets.get(number)?.messages;
    stopped.hidden = !state.handsets.get(number)?.optedOut.includes(target());
    stop.textContent = t(stopped.hidden ? "quickStop" : "quickStart");
    left.textContent = body.value.length > WARN_FROM ? t("left", { count: MOST - body.value.length }) : "";
    wrong.hidden = !wrongOf;
    wrong.textContent = wrongOf ?? "";
  }

  async function enclose() {
    const chosenFiles = [...files.files].slice(0, MOST_FILES - enclosed.length);
    files.value = "";
    enclosed = [...enclosed, ...await Promise.all(chosenFiles.map(read))];
    drawButton();
  }

  function takeOut(file) {
    enclosed = enclosed.filter((each) => each !== file);
    drawButton();
  }

  function grow() {
    body.style.height = "auto";
    body.style.height = `${Math.min(body.scrollHeight + 2, 132)}px`;
  }

  function pressed(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit(body.value);
    }
  }

  async function submit(text) {
    const typedText = text === body.value;
    const media = typedText ? enclosed.map(({ contentType, content }) => ({ contentType, content })) : [];
    if ((!text.trim() && media.length === 0) || !target()) {
      return;
    }
    const from = number;
    if (typedText) {
      body.value = "";
      enclosed = [];
      typed();
    }
    wrongOf = null;
    drawButton();
    try {
      const sending = server.send({ from, to: target(), body: text, media });
      onSent();
      wrongOf = complaint((await sending).webhooks[0]);
    } catch (failure) {
      wrongOf = failure.message;
      if (typedText && from === number && !body.value) {
        body.value = text;
        typed();
      }
    }
    drawButton();
  }

  return { element, draw, focus: () => body.focus({ preventScroll: true }) };
}

/** A file as the provider's webhook will offer it: its type and what is in it. */
async function read(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  bytes.forEach((byte) => {
    binary += String.fromCharCode(byte);
  });
  return { name: file.name, contentType: file.type || "application/octet-stream", content: btoa(binary) };
}

function complaint(webhook) {
  if (webhook.httpStatus === null) {
    return t("notReached", { reason: webhook.error });
  }
  return webhook.httpStatus >= 200 && webhook.httpStatus < 300 ? null
    : t("webhookRefused", { status: webhook.httpStatus });
}
