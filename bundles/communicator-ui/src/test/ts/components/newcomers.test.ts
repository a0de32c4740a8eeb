// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { newcomers } from '../../../main/ts/components/thread/newcomers.js';
import { message } from '../fixtures.js';

describe('what is new in a thread', () => {
  test('is what came after, and not what is merely older', () => {
    const [older, known, fresh] = [message(), message(), message()];
    expect(newcomers([known], [older, known, fresh]).arrived).toEqual([fresh]);
  });

  test('is the first message of an empty thread', () => {
    const first = message();
    expect(newcomers([], [first]).arrived).toEqual([first]);
  });

  test('is a failure, once', () => {
    const sent = message({ status: 'SENT' });
    const failed = { ...sent, status: 'FAILED' as const };
    expect(newcomers([sent], [failed]).failed).toEqual([failed]);
    expect(newcomers([failed], [failed]).failed).toEqual([]);
  });
});
