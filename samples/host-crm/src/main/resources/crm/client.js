import { placesOf, zoneOf } from './clients.js';
import { avatar, h, icon, link } from './dom.js';
import { dayOf, since, timeOf, whenOf } from './format.js';

const tabs = [
  { id: 'overview', name: 'Overview', content: overview },
  { id: 'appointments', name: 'Appointments', content: appointments },
  { id: 'messages', name: 'Messages', content: messages },
];

export function clientPage(desk, id, tabId) {
  const client = desk.clients.find((one) => one.id === id);
  if (client === undefined) {
    return { title: 'No such client', content: [h('p', { class: 'nothing' }, 'This client does not come to your locations.')] };
  }
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0];
  return { title: client.name, content: [head(desk, client), tabList(client, tab), tab.content(desk, client)] };
}

function head(desk, client) {
  return h('header', { class: 'page-head client-head' },
    link('/clients', { class: 'back', 'aria-label': 'All clients' }, icon('back')),
    avatar(client.name, 'large'),
    h('div', { class: 'who' },
      h('h1', {}, h('bdi', {}, client.name)),
      h('p', {}, `${placesOf(desk, client.locations)} · client since ${since(client.since)}`)),
    client.phonePage === null
      ? null
      : h('a', { class: 'button', href: client.phonePage, target: 'sandbox-phone', rel: 'noopener' },
          icon('phone'), h('span', {}, `Open ${firstName(client)}’s phone`)));
}

function tabList(client, current) {
  return h('nav', { class: 'tabs', 'aria-label': 'Profile' },
    tabs.map((tab) =>
      link(`/clients/${client.id}/${tab.id}`, { 'aria-current': tab === current ? 'page' : null }, tab.name)));
}

function overview(desk, client) {
  const visits = desk.appointments.filter((visit) => visit.client === client.id);
  const next = visits.find((visit) => Date.parse(visit.at) > Date.now());
  const last = visits.filter((visit) => Date.parse(visit.at) <= Date.now()).at(-1);
  return h('div', { class: 'cards two' },
    h('section', { class: 'card' }, h('h2', {}, 'Contact'),
      h('dl', {},
        client.contacts.flatMap((contact) => [h('dt', {}, contact.label), h('dd', {}, contact.value)]),
        h('dt', {}, 'Locations'), h('dd', {}, placesOf(desk, client.locations)))),
    consents(client),
    h('section', { class: 'card' }, h('h2', {}, 'Visits'),
      h('dl', {},
        h('dt', {}, 'Next'), h('dd', {}, visitLine(desk, next)),
        h('dt', {}, 'Last'), h('dd', {}, visitLine(desk, last)))),
    h('section', { class: 'card' }, h('h2', {}, 'Note'), h('p', {}, client.note)));
}

function visitLine(desk, visit) {
  return visit === undefined ? 'None' : [`${visit.service}, ${placesOf(desk, [visit.location])}`, h('br'), h('small', {}, whenOf(visit.at, zoneOf(desk, visit)))];
}

/** The client's consents; the messenger learns of a change at once. */
function consents(client) {
  const said = h('p', { class: 'hint', role: 'status' }, 'For appointments and answers, not for advertising.');
  const choice = (key, label) =>
    h('label', { class: 'switch' }, h('input', { type: 'checkbox', role: 'switch', checked: client[key], onchange: (event) => change(key, event.target) }), h('span', {}, label));
  const change = async (key, box) => {
    const wanted = { sms: client.sms, email: client.email, app: client.app, [key]: box.checked };
    const answer = await fetch(`/api/clients/${client.id}/consents`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wanted),
    });
    if (!answer.ok) {
      box.checked = client[key];
      said.textContent = 'Not changed: the CRM could not do that.';
      return;
    }
    const { told } = await answer.json();
    Object.assign(client, wanted);
    said.textContent = told ? 'Saved. Communicator knows it too.' : 'Saved. Communicator hears of it when it answers again.';
  };
  return h('section', { class: 'card' }, h('h2', {}, 'May be written to by'),
    choice('sms', 'Text message'), choice('email', 'Email'), choice('app', 'Guest app (installed)'), said);
}

function appointments(desk, client) {
  const visits = desk.appointments.filter((visit) => visit.client === client.id).reverse();
  if (visits.length === 0) {
    return h('p', { class: 'nothing' }, `${client.name} has not been here yet.`);
  }
  return h('div', { class: 'card table' },
    h('table', {},
      h('thead', {}, h('tr', {}, ['Day', 'Time', 'Service', 'Location', 'With'].map((name) => h('th', { scope: 'col' }, name)))),
      h('tbody', {}, visits.map((visit) =>
        h('tr', { class: Date.parse(visit.at) > Date.now() ? 'coming' : 'past' },
          h('td', {}, dayOf(visit.at)), h('td', { class: 'number' }, timeOf(visit.at, zoneOf(desk, visit))),
          h('td', {}, visit.service), h('td', {}, placesOf(desk, [visit.location])),
          h('td', {}, desk.staff.find((one) => one.id === visit.staff)?.name ?? ''))))));
}

/** All that it takes to embed the client's messages: the element, and where it gets a token. */
function messages(desk, client) {
  return h('communicator-messages', { client: client.id, 'token-url': '/session/token' });
}

function firstName(client) {
  return client.name.split(' ')[0];
}
