import { h } from "./elements.js";
import { server } from "./server.js";
import { t } from "./words.js";

/** Asks for a number and a name, and makes that phone known. */
export function askForPhone(onAdded) {
  const number = h("input", { class: "field", type: "tel", id: "new-number", required: true,
    placeholder: t("numberExample"), autocomplete: "off" });
  const name = h("input", { class: "field", id: "new-name", required: true, maxlength: 80, autocomplete: "off" });
  const wrong = h("p", { class: "wrong", role: "alert" });
  ask(t("addPhone"), t("addPhoneHint"), t("add"), false, [
    h("div", {}, h("label", { class: "label", for: "new-name" }, t("name")), name),
    h("div", {}, h("label", { class: "label", for: "new-number" }, t("number")), number), wrong,
  ], async () => {
    try {
      onAdded((await server.name(number.value.replace(/[^\d+]/g, ""), name.value)).number);
      return true;
    } catch (refused) {
      wrong.textContent = refused.message;
      return false;
    }
  });
}

export function askToClear() {
  ask(t("clearTitle"), t("clearHint"), t("clearTexts"), true, [], async () => {
    await server.clearMessages();
    return true;
  });
}

function ask(title, hint, act, danger, fields, onAct) {
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": "dialog-title", onclose: () => dialog.remove() },
    h("h2", { id: "dialog-title" }, title), h("p", {}, hint),
    h("form", { onsubmit: async (event) => {
      event.preventDefault();
      if (await onAct()) {
        dialog.close();
      }
    } }, ...fields,
    h("div", { class: "actions" },
      h("button", { class: "button", type: "button", onclick: () => dialog.close() }, t("cancel")),
      h("button", { class: danger ? "button danger" : "button primary", type: "submit" }, act))));
  document.body.append(dialog);
  dialog.showModal();
}
