import { h, icon } from "./elements.js";
import { server } from "./server.js";
import { SITUATIONS, WELL, situationOf, summary } from "./situations.js";
import { changed, misbehaves, nameOf, state } from "./state.js";
import { readable } from "./times.js";
import { t } from "./words.js";

const EVERYONE = "everyone";
const ANSWERS = ["normal", "reject", "too-many-requests", "server-error", "unavailable", "cut-after-accept",
  "error-after-accept", "down", "never"];
const OUTCOMES = ["delivered", "undelivered", "failed", "sent"];
const CALLBACKS = ["normal", "duplicate", "reversed", "early", "none"];

/** The drawer in which one chooses what goes wrong, for one phone or for all. */
export function faultsDrawer({ onClose }) {
  let scope = null;
  let draft = { ...WELL };
  let touched = false;
  let failure = null;

  const forOne = h("input", { type: "radio", name: "scope", value: "one", onchange: () => enter(state.selected) });
  const forAll = h("input", { type: "radio", name: "scope", value: EVERYONE, onchange: () => enter(EVERYONE) });
  const oneName = h("span", {});
  const situations = SITUATIONS.map((situation) => ({ key: situation.key, input: h("input", { type: "radio",
    name: "situation", value: situation.key, onchange: () => edit({ ...WELL, ...situation.fault, times: draft.times }) }) }));
  const fields = {
    answer: choice("answer", ANSWERS), answerCode: amount("answerCode", 10000, 99999),
    answerDelayMs: amount("answerDelayMs", 0, 600000),
    outcome: choice("outcome", OUTCOMES), outcomeCode: amount("outcomeCode", 10000, 99999),
    callbacks: choice("callbacks", CALLBACKS), stepDelayMs: amount("stepDelayMs", 0, 600000, t("usual")),
    percent: amount("percent", 1, 100, t("all")),
    times: amount("times", 1, 1000000, t("always")),
  };
  const words = h("p", { role: "status" });
  const apply = h("button", { class: "button primary", type: "submit" }, t("apply"));
  const clear = h("button", { class: "button", type: "button", onclick: remove }, t("clear"));
  const element = h("aside", { class: "drawer", "aria-label": t("faultsTitle") },
    h("header", { class: "drawer-head" }, h("h2", {}, t("faultsTitle")),
      h("button", { class: "button quiet icon", type: "button", "aria-label": t("close"), title: t("close"),
        onclick: onClose }, icon("close"))),
    h("form", { onsubmit: save },
      h("div", { class: "drawer-body" },
        h("div", { class: "scope", role: "radiogroup", "aria-label": t("faultsTitle") },
          h("label", {}, forOne, oneName), h("label", {}, forAll, h("span", {}, t("everyPhone")))),
        h("fieldset", { class: "situations" }, h("legend", {}, t("situations")),
          ...situations.map(({ key, input }) => h("label", { class: "situation" }, input,
            h("span", {}, h("strong", {}, t(`s_${key}`)), h("small", {}, t(`s_${key}_hint`)))))),
        h("details", { class: "adjust" }, h("summary", {}, t("adjust")), adjustFields())),
      h("footer", { class: "drawer-foot" }, words, h("div", { class: "actions" }, apply, clear))));

  function choice(name, values) {
    return h("select", { class: "field", id: `fault-${name}`, onchange: (event) => edit({ ...draft,
      [name]: event.currentTarget.value }) },
    ...values.map((value) => h("option", { value }, t(`${name}_${value}`))));
  }

  function amount(name, min, max, placeholder) {
    return h("input", { class: "field number", id: `fault-${name}`, type: "number", min, max, placeholder,
      required: !placeholder, oninput: (event) => edit({ ...draft,
        [name]: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) }) });
  }

  function adjustFields() {
    const labelled = (name, label, wide) => h("div", { class: wide ? "wide" : "" },
      h("label", { class: "label", for: `fault-${name}` }, t(label)), fields[name]);
    return h("div", { class: "adjust-fields" },
      labelled("answer", "fieldAnswer"), labelled("answerCode", "fieldAnswerCode"),
      labelled("outcome", "fieldOutcome"), labelled("outcomeCode", "fieldOutcomeCode"),
      labelled("callbacks", "fieldCallbacks", true),
      labelled("answerDelayMs", "fieldAnswerDelay", true), labelled("stepDelayMs", "fieldStepDelay", true),
      labelled("percent", "fieldPercent", true), labelled("times", "fieldTimes", true));
  }

  function inForce() {
    return scope === EVERYONE ? state.faults.everyone : state.faults.handsets[scope];
  }

  function enter(newScope) {
    scope = newScope;
    touched = false;
    failure = null;
    draw();
  }

  function edit(fault) {
    draft = fault;
    touched = true;
    failure = null;
    draw();
  }

  async function save(event) {
    event.preventDefault();
    await run(() => server.chooseFault(scope === EVERYONE ? null : scope, draft));
  }

  async function remove() {
    await run(() => server.clearFault(scope === EVERYONE ? null : scope));
  }

  async function run(request) {
    try {
      await request();
      touched = false;
      failure = null;
      state.faults = await server.faults();
    } catch (refused) {
      failure = refused.message;
    }
    changed();
  }

  function draw() {
    element.hidden = !state.drawer;
    if (!state.drawer) {
      scope = null;
      return;
    }
    if (scope === null || scope !== EVERYONE && scope !== state.selected) {
      scope = state.selected ?? EVERYONE;
      touched = false;
    }
    forOne.disabled = !state.selected;
    forOne.checked = scope !== EVERYONE;
    forAll.checked = scope === EVERYONE;
    oneName.textContent = state.selected ? nameOf(state.selected) ?? readable(state.selected) : t("thisPhone");
    if (!touched) {
      draft = { ...WELL, ...(inForce() ?? {}) };
    }
    drawForm();
  }

  function drawForm() {
    const situation = situationOf(draft);
    situations.forEach(({ key, input }) => { input.checked = key === situation; });
    for (const [name, field] of Object.entries(fields)) {
      if (document.activeElement !== field) {
        field.value = draft[name] ?? "";
      }
    }
    fields.answerCode.disabled = draft.answer !== "reject";
    fields.outcomeCode.disabled = !["undelivered", "failed"].includes(draft.outcome);
    const fault = misbehaves(inForce());
    words.className = failure ? "wrong" : fault ? "in-force" : "";
    words.textContent = failure ?? (fault ? t("inForce", { summary: summary(fault) }) : t("notInForce"));
    clear.disabled = !fault;
    apply.disabled = !touched;
  }

  return { element, draw, focus: () => (forOne.checked ? forOne : forAll).focus() };
}
