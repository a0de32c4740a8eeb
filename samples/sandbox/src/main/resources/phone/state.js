import { listen, server } from "./server.js";

/** What the page knows. Views read it and are told when it changes. */
export const state = {
  live: false,
  loaded: false,
  handsets: new Map(),
  numbers: new Map(),
  faults: { everyone: null, handsets: {} },
  selected: null,
  threads: new Map(),
  drawer: false,
  query: "",
};

const MOST_KEPT = 600;
const RELOAD_MS = 1_000;
const views = new Set();
let drawing = false;
let reloading = false;
let again = false;

export function watch(view) {
  views.add(view);
}

/** Views draw at most once a frame, however much has changed. */
export function changed() {
  if (!drawing) {
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      views.forEach((view) => view());
    });
  }
}

export function thread(number) {
  if (!state.threads.has(number)) {
    state.threads.set(number, { messages: new Map(), more: false, loaded: false, loading: false });
  }
  return state.threads.get(number);
}

export function messagesOf(number) {
  return [...thread(number).messages.values()].sort((a, b) => a.sequence - b.sequence);
}

export function faultOf(number) {
  return misbehaves(state.faults.handsets[number]) ?? misbehaves(state.faults.everyone);
}

/** A fault in which everything goes well is none. */
export function misbehaves(fault) {
  const well = !fault || (fault.answer === "normal" && fault.outcome === "delivered" && fault.callbacks === "normal"
    && !fault.answerDelayMs && !fault.stepDelayMs);
  return well ? null : fault;
}

export function nameOf(number) {
  return state.handsets.get(number)?.name ?? null;
}

export async function loadAll() {
  const [handsets, numbers, faults] = await Promise.all([server.handsets(), server.numbers(), server.faults()]);
  state.handsets = new Map(handsets.map((handset) => [handset.number, handset]));
  state.numbers = new Map(numbers.map((number) => [number.number, number.name]));
  state.faults = faults;
  state.loaded = true;
  state.threads.clear();
  if (state.selected) {
    await loadThread(state.selected);
  }
  changed();
}

/** After a flood: everything again, but not more often than people can read. */
function reload() {
  if (reloading) {
    again = true;
    return;
  }
  reloading = true;
  loadAll();
  setTimeout(() => {
    reloading = false;
    if (again) {
      again = false;
      reload();
    }
  }, RELOAD_MS);
}

export async function loadThread(number) {
  const current = thread(number);
  if (current.loading) {
    return;
  }
  current.loading = true;
  try {
    const page = await server.messages(number, current.loaded ? messagesOf(number)[0]?.sid : undefined);
    page.messages.forEach((message) => current.messages.set(message.sid, message));
    current.more = page.more;
    current.loaded = true;
  } finally {
    current.loading = false;
    changed();
  }
}

export function select(number) {
  state.selected = number;
  changed();
  if (number && !thread(number).loaded) {
    loadThread(number);
  }
}

export function connect(told) {
  listen({
    opened: () => {
      state.live = true;
      loadAll();
    },
    lost: () => {
      state.live = false;
      changed();
    },
    reset: reload,
    handsets: (handsets) => {
      handsets.forEach((handset) => state.handsets.set(handset.number, handset));
      changed();
    },
    messages: (messages) => {
      messages.forEach((message) => take(message, told));
      changed();
    },
    faults: (faults) => {
      state.faults = faults;
      changed();
    },
  });
}

export function handsetOf(message) {
  return message.direction === "inbound" ? message.from : message.to;
}

export function ourNumberOf(message) {
  return message.direction === "inbound" ? message.to : message.from;
}

function take(message, told) {
  const current = thread(handsetOf(message));
  if (current.loaded) {
    const before = current.messages.get(message.sid);
    current.messages.set(message.sid, message);
    forgetOldest(current);
    told(message, before);
  }
}

function forgetOldest(current) {
  while (current.messages.size > MOST_KEPT) {
    const oldest = [...current.messages.values()].reduce((a, b) => (a.sequence < b.sequence ? a : b));
    current.messages.delete(oldest.sid);
    current.more = true;
  }
}
