/** The only place that knows the sandbox's addresses. */
const ROOT = "/sandbox/api";

async function call(method, path, body) {
  const response = await fetch(ROOT + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Error(answer?.detail ?? `${response.status}`);
  }
  return answer;
}

const number = (value) => encodeURIComponent(value);

export const server = {
  handsets: () => call("GET", "/handsets").then((answer) => answer.handsets),
  numbers: () => call("GET", "/numbers").then((answer) => answer.numbers),
  faults: () => call("GET", "/faults"),
  messages: (handset, before) => call("GET",
    `/messages?limit=50&handset=${number(handset)}${before ? `&before=${before}` : ""}`),
  name: (handset, name) => call("PUT", `/handsets/${number(handset)}`, { name }),
  read: (handset) => call("POST", `/handsets/${number(handset)}/read`),
  send: (text) => call("POST", "/inbound", text),
  replay: (sid, how) => call("POST", `/inbound/${sid}/replay`, how),
  chooseFault: (handset, fault) => call("PUT", handset ? `/faults/${number(handset)}` : "/faults", fault),
  clearFault: (handset) => handset ? call("DELETE", `/faults/${number(handset)}`) : call("PUT", "/faults", {}),
  clearMessages: () => call("DELETE", "/messages"),
};

/** Listens to what changes; the browser connects again by itself. */
export function listen({ opened, lost, handsets, messages, faults, reset }) {
  const events = new EventSource(`${ROOT}/events`);
  const on = (name, take) => events.addEventListener(name, (event) => take(JSON.parse(event.data)));
  events.addEventListener("open", opened);
  events.addEventListener("error", lost);
  on("handsets", (data) => handsets(data.handsets));
  on("messages", (data) => messages(data.messages));
  on("faults", faults);
  on("reset", reset);
}
