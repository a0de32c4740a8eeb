import type { Message } from '../../api/types.js';

/** What a later list of messages tells beyond an earlier one, leaving out what is merely older. */
export interface News {
  arrived: Message[];
  failed: Message[];
}

export function newcomers(before: readonly Message[], after: readonly Message[]): News {
  const oldest = before[0];
  const since = oldest === undefined ? -Infinity : Date.parse(oldest.at);
  const known = new Map(before.map((message) => [message.id, message.status]));
  return {
    arrived: after.filter((message) => !known.has(message.id) && Date.parse(message.at) >= since),
    failed: after.filter((message) => message.status === 'FAILED' && (known.get(message.id) ?? 'FAILED') !== 'FAILED'),
  };
}
