import type { LiveEvent, Message } from '../../main/ts/api/types.js';

let number = 0;

/** A message of Karen's thread; each is a second younger than the one made before it. */
export function message(fields: Partial<Message> = {}): Message {
  number += 1;
  const inbound = fields.direction === 'INBOUND';
  return {
    id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    conversationId: '00000000-0000-7000-8000-000000000000',
    clientId: 'c-1',
    direction: 'OUTBOUND',
    kind: inbound ? 'CLIENT_MESSAGE' : 'STAFF_MESSAGE',
    channel: 'SMS',
    text: `Message ${number}`,
    at: new Date(Date.UTC(2026, 2, 14, 10, 0, number)).toISOString(),
    author: inbound ? { id: 'c-1', name: 'Karen Adams' } : { id: 's-dana', name: 'Dana Reyes' },
    from: '+12125550100',
    to: '+12125550140',
    location: inbound ? null : { id: 'downtown', name: 'Downtown' },
    status: inbound ? 'RECEIVED' : 'QUEUED',
    failure: null,
    segments: 1,
    routing: null,
    answers: null,
    mentions: [],
    cards: 0,
    fanout: null,
    insteadOf: null,
    attachments: [],
    hold: null,
    deleted: false,
    ...fields,
  };
}

export function live(told: Message, type: LiveEvent['type'] = 'message'): LiveEvent {
  return { type, message: told, alert: false };
}

/** A promise that is settled from outside. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: unknown) => void } {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Lets everything that is already settled run. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.resolve();
  }
}

/** A storage of one's own for a test. */
export function storage(): Storage {
  const entries = new Map<string, string>();
  const api = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      entries.set(key, value);
    },
    removeItem: (key: string) => {
      entries.delete(key);
    },
  };
  return new Proxy(api, {
    ownKeys: () => [...entries.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  }) as unknown as Storage;
}
