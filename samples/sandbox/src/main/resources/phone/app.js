import { askForPhone, askToClear } from "./dialogs.js";
import { faultsDrawer } from "./faults.js";
import { phoneList } from "./list.js";
import { partyName, statusOf } from "./bubble.js";
import { server } from "./server.js";
import { changed, connect, handsetOf, ourNumberOf, select, state, watch } from "./state.js";
import { phone } from "./thread.js";
import { language, t } from "./words.js";

const app = document.getElementById("app");
const announcements = document.getElementById("announcements");

const list = phoneList({ onSelect: open, onAdd: () => askForPhone(open), onClear: askToClear });
const screen = phone({ onBack: () => open(null), onFaults: () => drawer(!state.drawer) });
const faults = faultsDrawer({ onClose: () => drawer(false) });

document.documentElement.lang = language.slice(0, 2);
app.append(list.element, screen.element, faults.element);
watch(draw);
addEventListener("popstate", () => select(fromAddress()));
addEventListener("visibilitychange", changed);
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && state.drawer && !document.querySelector("dialog[open]")) {
    drawer(false);
  }
});
select(fromAddress());
connect(announce);

function fromAddress() {
  // a plus sign that nobody escaped arrives as a space
  const number = new URLSearchParams(location.search).get("handset")?.trim();
  return number ? `+${number.replace(/\D/g, "")}` : null;
}

function open(number) {
  history.pushState(null, "", number ? `?handset=${encodeURIComponent(number)}` : location.pathname);
  select(number);
  if (number && matchMedia("(min-width: 720px)").matches) {
    requestAnimationFrame(screen.focus);
  }
}

function drawer(opened) {
  state.drawer = opened;
  draw();
  if (opened) {
    faults.focus();
  } else {
    app.querySelector(".faults-button")?.focus();
  }
}

function draw() {
  app.classList.toggle("reading", Boolean(state.selected));
  app.classList.toggle("with-drawer", state.drawer);
  list.draw();
  screen.draw();
  faults.draw();
  const unread = [...state.handsets.values()].reduce((sum, handset) => sum + handset.unread, 0);
  document.title = unread > 0 ? `(${unread}) ${t("title")}` : t("title");
  markRead();
}

function markRead() {
  const open = state.handsets.get(state.selected);
  if (open?.unread > 0 && document.visibilityState === "visible") {
    open.unread = 0;
    server.read(open.number);
    changed();
  }
}

/** For those who listen: what arrived in the open phone, and how an open text fared. */
function announce(message, before) {
  if (handsetOf(message) !== state.selected) {
    return;
  }
  const text = message.body.slice(0, 120);
  if (!before && message.direction !== "inbound") {
    announcements.textContent = t("newText", { party: partyName(ourNumberOf(message)), text });
  } else if (before && statusOf(before).text !== statusOf(message).text
    && (statusOf(message).bad || message.status === "delivered" || message.direction === "inbound")) {
    announcements.textContent = t("statusNow", { text: text.slice(0, 40), status: statusOf(message).text });
  }
}
