// @vitest-environment node
import { describe, expect, test } from 'vitest';
import { catalogueFor } from '../../../main/ts/text/catalogue.js';
import { en } from '../../../main/ts/text/en.js';
import { Times } from '../../../main/ts/text/times.js';

const now = () => new Date('2026-03-15T16:00:00Z');
const times = new Times('en', en, now, 'America/New_York');

describe('times', () => {
  test.each([
    ['2026-03-15T14:42:00Z', '10:42'],
    ['2026-03-15T04:05:00Z', '00:05'],
  ])('of %s read %s', (at, words) => expect(times.ofDay(at)).toBe(words));

  test.each([
    ['2026-03-15T14:42:00Z', 'Today'],
    ['2026-03-15T03:59:00Z', 'Yesterday'],
    ['2026-03-11T12:00:00Z', 'Wed 11 Mar'],
    ['2024-03-11T12:00:00Z', '11 Mar 2024'],
  ])('name the day of %s %s', (at, words) => expect(times.dayName(at)).toBe(words));

  test('tell everything to whom points at them', () => {
    expect(times.full('2026-03-15T14:42:07Z')).toMatch(/Sunday.*15 March 2026.*10:42:07/);
  });

  test('follow the language of the page', () => {
    expect(new Times('en-US', en, now, 'America/New_York').dayName('2026-03-11T12:00:00Z')).toBe('Wed Mar 11');
  });
});

describe('the words', () => {
  test('are English where there is no other catalogue', () => {
    expect(catalogueFor('de-AT')).toBe(en);
    expect(catalogueFor('en-GB')).toBe(en);
  });
});
