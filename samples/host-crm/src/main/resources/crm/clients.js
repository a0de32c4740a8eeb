import { avatar, h, icon, link } from './dom.js';
import { whenOf } from './format.js';

export function clientsPage(desk) {
  const list = h('tbody', {});
  const count = h('p', { class: 'count', role: 'status' });
  const search = h('input', { type: 'search', placeholder: 'Name, phone or email', 'aria-label': 'Search clients' });
  const draw = () => {
    const found = desk.clients.filter((client) => matches(client, search.value));
    list.replaceChildren(...found.map((client) => row(desk, client)));
    count.textContent = found.length === 0 ? 'Nobody is found by these words.' : `${found.length} ${found.length === 1 ? 'client' : 'clients'}`;
  };
  search.addEventListener('input', draw);
  draw();
  return {
    title: 'Clients',
    content: [
      h('header', { class: 'page-head' }, h('h1', {}, 'Clients'), h('label', { class: 'search' }, icon('search'), search)),
      h('div', { class: 'card table' },
        h('table', { class: 'clients' },
          h('thead', {}, h('tr', {}, ['Name', 'Locations', 'Phone', 'May be written to by', 'Next visit'].map((name) => h('th', { scope: 'col' }, name)))),
          list)),
      count,
    ],
  };
}

function matches(client, words) {
  const text = [client.name, ...client.contacts.map((contact) => `${contact.value} ${contact.value.replace(/\D/g, '')}`)].join(' ').toLowerCase();
  return words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

function row(desk, client) {
  const next = desk.appointments.find((visit) => visit.client === client.id && Date.parse(visit.at) > Date.now());
  return h('tr', {},
    h('td', {}, link(`/clients/${client.id}`, { class: 'name' }, avatar(client.name), h('bdi', {}, client.name))),
    h('td', {}, placesOf(desk, client.locations)),
    h('td', { class: 'number' }, client.contacts.find((contact) => contact.type === 'PHONE')?.value ?? '–'),
    h('td', {}, h('span', { class: 'chips' }, ways(client))),
    h('td', { class: 'number' }, next === undefined ? '–' : whenOf(next.at, zoneOf(desk, next))));
}

export function placesOf(desk, ids) {
  return ids.map((id) => desk.locations.find((place) => place.id === id)?.name ?? id).join(', ');
}

/** Visits are told in the time of their location. */
export function zoneOf(desk, visit) {
  return desk.locations.find((place) => place.id === visit.location)?.zone;
}

/** The ways a client agreed to. Whether one works is for the messenger to say. */
function ways(client) {
  const agreed = [client.app && 'Guest app', client.sms && 'Text', client.email && 'Email'].filter(Boolean);
  return agreed.length === 0 ? h('span', { class: 'none' }, 'nothing') : agreed.map((way) => h('span', { class: 'chip' }, way));
}
