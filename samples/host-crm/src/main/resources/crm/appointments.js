import { placesOf, zoneOf } from './clients.js';
import { h, link } from './dom.js';
import { dayOf, timeOf } from './format.js';

export function appointmentsPage(desk) {
  const today = new Date().setHours(0, 0, 0, 0);
  const coming = desk.appointments.filter((visit) => Date.parse(visit.at) >= today);
  const days = Map.groupBy?.(coming, (visit) => dayOf(visit.at)) ?? grouped(coming);
  return {
    title: 'Appointments',
    content: [
      h('header', { class: 'page-head' }, h('h1', {}, 'Appointments')),
      coming.length === 0 ? h('p', { class: 'nothing' }, 'Nobody is expected.') : null,
      ...[...days].map(([day, visits]) =>
        h('section', { class: 'day' }, h('h2', {}, day),
          h('ul', { class: 'card agenda' }, visits.map((visit) => item(desk, visit))))),
    ].filter(Boolean),
  };
}

function item(desk, visit) {
  const client = desk.clients.find((one) => one.id === visit.client);
  return h('li', {},
    h('time', { class: 'number', datetime: visit.at }, timeOf(visit.at, zoneOf(desk, visit))),
    h('span', { class: 'what' }, link(`/clients/${visit.client}`, {}, h('bdi', {}, client?.name ?? visit.client)),
      h('small', {}, `${visit.service}, ${visit.minutes} min`)),
    h('span', { class: 'where' }, placesOf(desk, [visit.location])));
}

function grouped(visits) {
  const days = new Map();
  visits.forEach((visit) => days.set(dayOf(visit.at), [...(days.get(dayOf(visit.at)) ?? []), visit]));
  return days;
}
