import { h } from "./elements.js";
import { server } from "./server.js";
import { ourNumberOf } from "./state.js";
import { fullTime, readable, secondOfDay } from "./times.js";
import { t } from "./words.js";

/** What a person who looks closer sees: ids, parts, webhooks, and for a client's text the ways to post it again. */
export function details(message) {
  return h("div", { class: "details" },
    h("dl", {},
      ...row("detailSid", h("code", {}, message.sid)),
      ...row("detailNumber", readable(ourNumberOf(message))),
      ...row("detailTime", fullTime(message.created)),
      ...row("detailParts", `${message.segments} × ${message.encoding}`)),
    h("h3", {}, t("webhooks")),
    message.deliveries.length > 0
      ? h("ol", { class: "reports" }, ...message.deliveries.map(report))
      : h("p", {}, t("noWebhooks")),
    message.direction === "inbound" && h("div", { class: "actions" },
      action("again", "again", () => server.replay(message.sid, {})),
      action("forged", "forged", () => server.replay(message.sid, { forged: true }))));
}

function row(label, value) {
  return [h("dt", {}, t(label)), h("dd", {}, value)];
}

function report(delivery) {
  const good = delivery.httpStatus >= 200 && delivery.httpStatus < 300;
  const outcome = delivery.httpStatus === null ? delivery.error
    : t("answered", { status: delivery.httpStatus, millis: delivery.millis });
  return h("li", {},
    h("span", {}, t(delivery.event)),
    h("span", { class: good ? "" : "bad", title: secondOfDay(delivery.at) }, outcome));
}

function action(role, label, run) {
  return h("button", { class: "button small", type: "button", "data-role": role, onclick: async (event) => {
    event.currentTarget.disabled = true;
    await run();
  } }, t(label));
}
