// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { Timeline } from '../../../main/ts/state/timeline.js';
import { message } from '../fixtures.js';

describe('a timeline', () => {
  test('stands in the order of time, whatever way messages came', () => {
    const [first, second, third] = [message(), message(), message()];
    const timeline = new Timeline();
    timeline.learn([third, first]);
    timeline.hear(second);
    expect(timeline.messages).toEqual([first, second, third]);
  });

  test('holds each message once', () => {
    const one = message();
    const timeline = new Timeline();
    timeline.hear(one);
    timeline.learn([one, one]);
    expect(timeline.messages).toHaveLength(1);
  });

  test('compares moments and not their spelling', () => {
    const earlier = message({ at: '2026-03-14T10:00:00Z' });
    const later = message({ at: '2026-03-14T10:00:00.5Z' });
    const timeline = new Timeline();
    timeline.learn([later, earlier]);
    expect(timeline.messages).toEqual([earlier, later]);
  });

  test('is not set back by a page that is older than what was heard', () => {
    const queued = message();
    const timeline = new Timeline();
    timeline.hear({ ...queued, status: 'DELIVERED' });
    timeline.learn([queued]);
    expect(timeline.messages[0]?.status).toBe('DELIVERED');
  });

  test('is moved on by a page that knows more', () => {
    const queued = message();
    const timeline = new Timeline();
    timeline.hear(queued);
    timeline.learn([{ ...queued, status: 'SENT' }]);
    expect(timeline.messages[0]?.status).toBe('SENT');
  });

  test('begins anew without what lies before the newest page, and keeps what was heard after it', () => {
    const [old, newest, heard] = [message(), message(), message()];
    const timeline = new Timeline();
    timeline.learn([old]);
    timeline.hear(heard);
    timeline.restart([newest]);
    expect(timeline.messages).toEqual([newest, heard]);
  });

  test('begins anew without setting a status back', () => {
    const [first, second] = [message(), message()];
    const timeline = new Timeline();
    timeline.hear({ ...first, status: 'DELIVERED' });
    timeline.restart([first, second]);
    expect(timeline.messages[0]?.status).toBe('DELIVERED');
  });
});
