// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { daysOf } from '../../../main/ts/components/thread/groups.js';
import type { ShownUnsent } from '../../../main/ts/state/outgoing.js';
import { message } from '../fixtures.js';

const dayKey = (at: string) => at.slice(0, 10);
const unsent = (at: string): ShownUnsent => ({ key: 'k', text: 'Hello', at, state: 'sending', trouble: null, attempts: 1, retractable: false });
const sizes = (days: ReturnType<typeof daysOf>) => days.map((day) => day.groups.map((group) => group.entries.length));

describe('a thread’s bubbles', () => {
  test('stand together while one person writes', () => {
    const days = daysOf([message(), message(), message({ direction: 'INBOUND' }), message()], [], 's-dana', dayKey);
    expect(sizes(days)).toEqual([[2, 1, 1]]);
  });

  test('are parted by days', () => {
    const days = daysOf([message({ at: '2026-03-13T23:59:00Z' }), message({ at: '2026-03-14T00:01:00Z' })], [], 's-dana', dayKey);
    expect(days.map((day) => day.key)).toEqual(['2026-03-13', '2026-03-14']);
  });

  test.each([
    ['another author', { author: { id: 's-amir', name: 'Amir Khan' } }],
    ['another channel', { channel: 'EMAIL' as const }],
    ['another location', { location: { id: 'riverside', name: 'Riverside' } }],
    ['another kind', { kind: 'CONFIRMATION' as const }],
  ])('are parted by %s', (_, fields) => {
    const at = '2026-03-14T10:00:00Z';
    expect(sizes(daysOf([message({ at }), message({ at, ...fields })], [], 's-dana', dayKey))).toEqual([[1, 1]]);
  });

  test('are parted by a long silence', () => {
    const days = daysOf([message({ at: '2026-03-14T10:00:00Z' }), message({ at: '2026-03-14T10:45:00Z' })], [], 's-dana', dayKey);
    expect(sizes(days)).toEqual([[1, 1]]);
  });

  test('take in what is not sent yet', () => {
    const days = daysOf([message({ at: '2026-03-14T10:00:00Z' })], [unsent('2026-03-14T10:01:00Z')], 's-dana', dayKey);
    expect(sizes(days)).toEqual([[2]]);
  });

  test('do not take what is not sent yet into a colleague’s', () => {
    const amir = message({ at: '2026-03-14T10:00:00Z', author: { id: 's-amir', name: 'Amir Khan' } });
    const days = daysOf([amir], [unsent('2026-03-14T10:01:00Z')], 's-dana', dayKey);
    expect(days[0]?.groups.map((group) => group.own)).toEqual([false, true]);
  });
});
