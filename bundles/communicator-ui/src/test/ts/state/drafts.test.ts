import { describe, expect, test, vi } from 'vitest';
import { Drafts } from '../../../main/ts/state/drafts.js';
import { Shelf } from '../../../main/ts/state/shelf.js';
import { storage } from '../fixtures.js';

describe('drafts', () => {
  test('belong to one thread and are never shown in another', () => {
    const drafts = new Drafts(new Shelf('dana:', storage()));
    drafts.keep('client/c-1', 'Dear Karen');
    expect(drafts.of('client/c-1')).toBe('Dear Karen');
    expect(drafts.of('client/c-10')).toBe('');
  });

  test('belong to one person at a shared desk', () => {
    const desk = storage();
    new Drafts(new Shelf('lakeside/dana:', desk)).keep('client/c-1', 'Dear Karen');
    expect(new Drafts(new Shelf('lakeside/amir:', desk)).of('client/c-1')).toBe('');
  });

  test('outlive a reload', () => {
    const tab = storage();
    new Drafts(new Shelf('dana:', tab)).keep('client/c-1', 'Dear Karen');
    expect(new Drafts(new Shelf('dana:', tab)).of('client/c-1')).toBe('Dear Karen');
  });

  test('leave nothing behind when they are empty', () => {
    const shelf = new Shelf('dana:', storage());
    const drafts = new Drafts(shelf);
    drafts.keep('client/c-1', 'Dear Karen');
    drafts.keep('client/c-1', '');
    expect(shelf.keys('')).toEqual([]);
  });

  test('are kept in memory where there is no storage', () => {
    const drafts = new Drafts(new Shelf('dana:', null));
    drafts.keep('client/c-1', 'Dear Karen');
    expect(drafts.of('client/c-1')).toBe('Dear Karen');
  });

  test('survive a storage that is full', () => {
    const full = storage();
    vi.spyOn(full, 'setItem').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    const drafts = new Drafts(new Shelf('dana:', full));
    drafts.keep('client/c-1', 'Dear Karen');
    expect(drafts.of('client/c-1')).toBe('Dear Karen');
  });
});
