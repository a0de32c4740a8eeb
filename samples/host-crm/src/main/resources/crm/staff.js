import { placesOf } from './clients.js';
import { avatar, h } from './dom.js';

const rights = {
  'messages.read': 'reads messages',
  'messages.write': 'writes messages',
  'usage.read': 'sees usage',
  'locations.all': 'all locations',
  'consents.write': 'records consent',
};

export function staffPage(desk) {
  return {
    title: 'Staff',
    content: [
      h('header', { class: 'page-head' }, h('h1', {}, 'Staff')),
      h('div', { class: 'cards' }, desk.staff.map((person) =>
        h('section', { class: 'card person-card' },
          avatar(person.name, 'large'),
          h('h2', {}, person.name),
          h('p', {}, `${person.role} · extension ${person.extension}`),
          h('p', { class: 'soft' }, placesOf(desk, person.locations)),
          h('span', { class: 'chips' }, person.rights.length === 0
            ? h('span', { class: 'none' }, 'no right to messages')
            : person.rights.map((right) => h('span', { class: 'chip' }, rights[right] ?? right)))))),
    ],
  };
}
