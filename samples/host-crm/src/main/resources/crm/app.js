import { appointmentsPage } from './appointments.js';
import { clientPage } from './client.js';
import { clientsPage } from './clients.js';
import { avatar, h, icon, link } from './dom.js';
import { locationsPage } from './locations.js';
import { staffPage } from './staff.js';

const nav = document.getElementById('nav');
const page = document.getElementById('page');
const pages = [
  { path: 'clients', name: 'Clients' },
  { path: 'appointments', name: 'Appointments' },
  { path: 'staff', name: 'Staff' },
  { path: 'locations', name: 'Locations' },
];

const answer = await fetch('/api/desk');
if (answer.status === 401) {
  location.assign('/login');
}
const desk = await answer.json();

document.addEventListener('click', (event) => {
  const anchor = event.target.closest?.('a[data-route]');
  if (anchor !== null && anchor !== undefined && event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
    event.preventDefault();
    history.pushState({}, '', anchor.href);
    show(true);
  }
});
addEventListener('popstate', () => show(true));
show(false);

function show(moved) {
  const [section = 'clients', id, tab = 'overview'] = location.pathname.split('/').filter(Boolean);
  const view = viewOf(section, id, tab);
  document.title = `${view.title} · Lakeside Spa`;
  document.body.dataset.page = id === undefined ? section : `client ${tab}`;
  nav.replaceChildren(...navigation(section));
  page.replaceChildren(...view.content);
  if (moved) {
    page.scrollTop = 0;
    page.focus({ preventScroll: true });
  }
}

function viewOf(section, id, tab) {
  if (section === 'clients' && id !== undefined) {
    return clientPage(desk, id, tab);
  }
  return { clients: clientsPage, appointments: appointmentsPage, staff: staffPage, locations: locationsPage }[section]?.(desk) ?? clientsPage(desk);
}

function navigation(section) {
  const here = desk.locations.find((place) => place.id === desk.location);
  return [
    h('div', { class: 'brand' }, h('img', { src: '/assets/leaf.svg', width: 32, height: 32, alt: '' }), h('span', {}, 'Lakeside Spa')),
    h('ul', {},
      pages.map(({ path, name }) =>
        h('li', {}, link(`/${path}`, { 'aria-current': path === section ? 'page' : null }, icon(path), h('span', {}, name))))),
    h('div', { class: 'me' },
      avatar(desk.me.name),
      h('span', {}, h('strong', {}, desk.me.name), h('small', {}, here === undefined ? 'At no location' : `At ${here.name}`)),
      h('button', { type: 'button', class: 'quiet', title: 'Sign out', 'aria-label': 'Sign out', onclick: signOut }, icon('leave'))),
  ];
}

async function signOut() {
  await fetch('/logout', { method: 'POST' });
  location.assign('/login');
}
