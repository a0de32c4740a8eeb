/** Makes an element; strings become text, never HTML. */
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const icons = {
  clients: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20c.6-3.5 3.8-5.5 8-5.5s7.4 2 8 5.5',
  appointments: 'M5 6h14v14H5zM5 10.5h14M9 3.5v4M15 3.5v4',
  staff: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19c.5-3 3.1-4.8 6.5-4.8s6 1.8 6.5 4.8M16 11a3 3 0 1 0-1-5.8M17.5 14.4c2.3.4 3.7 2 4 4.6',
  locations: 'M12 21s7-6.2 7-11.3A7 7 0 0 0 5 9.7C5 14.8 12 21 12 21zM12 12a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM20 20l-4-4',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M9 12h9',
  phone: 'M8 2.5h8a1.5 1.5 0 0 1 1.5 1.5v16a1.5 1.5 0 0 1-1.5 1.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5zM11 18.5h2',
  back: 'M15 5l-7 7 7 7',
  out: 'M9 6H5v13h13v-4M13 5h6v6M19 5l-9 9',
};

export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 24 24', 'aria-hidden': 'true', class: 'icon' })) {
    svg.setAttribute(key, value);
  }
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', icons[name]);
  svg.append(path);
  return svg;
}

/** The initials of a name, in one of a few quiet colours. */
export function avatar(name, size = '') {
  const initials = name.split(/\s+/).map((part) => [...part][0] ?? '').slice(0, 2).join('');
  const tone = [...name].reduce((sum, char) => sum + char.codePointAt(0), 0) % 5;
  return h('span', { class: `avatar tone-${tone} ${size}`, 'aria-hidden': 'true' }, initials);
}

/** A link within this CRM. */
export function link(href, properties, ...children) {
  return h('a', { href, 'data-route': true, ...properties }, ...children);
}
