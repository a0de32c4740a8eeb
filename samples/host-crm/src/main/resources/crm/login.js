import { avatar, h } from './dom.js';

const at = (id) => document.getElementById(id);
const { people, password } = await (await fetch('/api/people')).json();

at('people').append(
  ...people.map((person, index) =>
    h('label', { class: 'person' },
      h('input', { type: 'radio', name: 'staff', value: person.id, checked: index === 0, required: true }),
      avatar(person.name),
      h('span', {}, h('strong', {}, person.name), h('small', {}, `${person.role} · ${placesOf(person)}`)))),
);
at('hint').textContent = `This is a demo: everybody’s password is “${password}”.`;
at('password').value = password;
at('people').addEventListener('change', offerLocations);
at('sign-in').addEventListener('submit', signIn);
offerLocations();

function placesOf(person) {
  return person.locations.map((location) => location.name).join(', ') || 'no location';
}

function chosen() {
  const id = new FormData(at('sign-in')).get('staff');
  return people.find((person) => person.id === id);
}

function offerLocations() {
  at('location').replaceChildren(
    ...chosen().locations.map((location) => h('option', { value: location.id }, location.name)),
    h('option', { value: '' }, 'At no location'),
  );
}

async function signIn(event) {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(at('sign-in')));
  const answer = await fetch('/login', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(form),
  });
  if (answer.ok) {
    location.assign('/clients');
  } else {
    at('error').textContent = (await answer.json()).detail;
  }
}
