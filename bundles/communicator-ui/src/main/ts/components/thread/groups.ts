import type { Channel, Message, Ref } from '../../api/types.js';
import type { ShownUnsent } from '../../state/outgoing.js';

export type Entry = { key: string; at: string } & ({ message: Message; unsent: null } | { message: null; unsent: ShownUnsent });

/** Bubbles in a row that share their author, and so their heading. */
export interface Group {
  inbound: boolean;
  own: boolean;
  kind: Message['kind'];
  author: Ref | null;
  /** The address written from, where nobody knows the person. */
  from: string;
  location: Ref | null;
  /** Null while nobody knows yet, for what is not sent. */
  channel: Channel | null;
  entries: Entry[];
}

export interface Day {
  key: string;
  at: string;
  groups: Group[];
}

const LONG_SILENCE_MS = 30 * 60_000;

/** Orders a thread for the eye: days, in them groups by author, in them bubbles. */
export function daysOf(
  messages: readonly Message[],
  unsent: readonly ShownUnsent[],
  self: string,
  dayKey: (at: string) => string,
): Day[] {
  const days: Day[] = [];
  const add = (entry: Entry, group: Group) => {
    let day = days.at(-1);
    if (day?.key !== dayKey(entry.at)) {
      day = { key: dayKey(entry.at), at: entry.at, groups: [] };
      days.push(day);
    }
    const last = day.groups.at(-1);
    if (last !== undefined && continues(last, group, entry)) {
      last.entries.push(entry);
    } else {
      day.groups.push({ ...group, entries: [entry] });
    }
  };
  for (const message of messages) {
    add({ key: message.id, at: message.at, message, unsent: null }, groupOf(message, self));
  }
  for (const waiting of unsent) {
    add({ key: waiting.key, at: waiting.at, message: null, unsent: waiting }, ownGroup(self));
  }
  return days;
}

function groupOf(message: Message, self: string): Group {
  return {
    inbound: message.direction === 'INBOUND',
    own: message.direction === 'OUTBOUND' && message.author?.id === self,
    kind: message.kind,
    author: message.author,
    from: message.from,
    location: message.location,
    channel: message.channel,
    entries: [],
  };
}

function ownGroup(self: string): Group {
  return {
    inbound: false,
    own: true,
    kind: 'STAFF_MESSAGE',
    author: { id: self, name: '' },
    from: '',
    location: null,
    channel: null,
    entries: [],
  };
}

function continues(last: Group, next: Group, entry: Entry): boolean {
  const before = last.entries.at(-1);
  const silence = before === undefined ? 0 : Date.parse(entry.at) - Date.parse(before.at);
  const unknownYet = entry.unsent !== null && last.own;
  return (
    silence < LONG_SILENCE_MS &&
    (unknownYet ||
      (last.inbound === next.inbound &&
        last.kind === next.kind &&
        last.author?.id === next.author?.id &&
        last.location?.id === next.location?.id &&
        last.channel === next.channel &&
        last.from === next.from))
  );
}
