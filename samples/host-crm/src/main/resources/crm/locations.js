import { h } from './dom.js';

export function locationsPage(desk) {
  return {
    title: 'Locations',
    content: [
      h('header', { class: 'page-head' }, h('h1', {}, 'Locations')),
      h('div', { class: 'cards' }, desk.locations.map((place) =>
        h('section', { class: `card ${place.open ? '' : 'closed'}` },
          h('h2', {}, place.name, place.open ? null : h('span', { class: 'chip' }, 'Closed')),
          h('p', { class: 'soft' }, place.address),
          h('dl', {},
            h('dt', {}, 'Texts from'), h('dd', { class: 'number' }, place.smsNumbers.join(', ') || 'None'),
            h('dt', {}, 'Time zone'), h('dd', {}, place.zone.replace('_', ' '))),
          place.hours.length === 0 ? null : hours(place)))),
    ],
  };
}

function hours(place) {
  return h('dl', { class: 'hours' }, place.hours.flatMap(({ day, opens, closes }) =>
    [h('dt', {}, day[0] + day.slice(1).toLowerCase()), h('dd', { class: 'number' }, `${opens}–${closes}`)]));
}
