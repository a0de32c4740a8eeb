import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../../main/ts/components/composer/composer.js';
import type { ComposerElement } from '../../../main/ts/components/composer/composer.js';
import type { ChannelChoice } from '../../../main/ts/api/types.js';

const bySms: ChannelChoice = { channel: 'SMS', address: '+12125550140', ghostText: 'Messages will be sent via SMS.', reasons: [] };

/** Safari ends a composition before it tells of the Enter that ended it. */
const LATE_ENTER = Object.fromEntries([['keyCode', 229]]);

async function show(properties: Partial<ComposerElement> = {}) {
  const element = Object.assign(document.createElement('communicator-composer'), { choice: bySms, heading: 'Karen Adams', ...properties });
  document.body.append(element);
  await element.updateComplete;
  const sent = vi.fn<(text: string) => void>();
  element.addEventListener('communicator-send', (event) => sent((event as CustomEvent<{ text: string }>).detail.text));
  return { element, sent, root: element.renderRoot as ShadowRoot };
}

const field = (root: ShadowRoot) => root.querySelector('textarea') ?? missing('textarea');
const missing = (selector: string): never => {
  throw new Error(`There is no ${selector}.`);
};

async function type({ element, root }: { element: ComposerElement; root: ShadowRoot }, text: string) {
  field(root).value = text;
  field(root).dispatchEvent(new Event('input'));
  await element.updateComplete;
}

function press(root: ShadowRoot, init: KeyboardEventInit): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true, ...init });
  field(root).dispatchEvent(event);
  return event;
}

describe('the composer', () => {
  afterEach(() => document.body.replaceChildren());

  test.each([
    'Messages will be sent via push notification.',
    'Messages will be sent via SMS.',
    'Messages will be sent via email.',
  ])('shows the ghost text exactly as it is given: %s (G05)', async (ghostText) => {
    const { root } = await show({ choice: { ...bySms, ghostText } });
    expect(field(root).placeholder).toBe(ghostText);
  });

  test('sends with Enter, without the space around', async () => {
    const composer = await show();
    await type(composer, '  Hello \n');
    expect(press(composer.root, {}).defaultPrevented).toBe(true);
    expect(composer.sent).toHaveBeenCalledExactlyOnceWith('Hello');
    await composer.element.updateComplete;
    expect(field(composer.root).value).toBe('');
  });

  test('breaks the line with Shift and Enter', async () => {
    const composer = await show();
    await type(composer, 'Hello');
    expect(press(composer.root, { shiftKey: true }).defaultPrevented).toBe(false);
    expect(composer.sent).not.toHaveBeenCalled();
  });

  test('does not send while an input method composes', async () => {
    const composer = await show();
    await type(composer, 'こんにち');
    press(composer.root, { isComposing: true });
    press(composer.root, LATE_ENTER);
    expect(composer.sent).not.toHaveBeenCalled();
  });

  test('sends nothing but white space never', async () => {
    const composer = await show();
    await type(composer, ' \n ');
    press(composer.root, {});
    expect(composer.sent).not.toHaveBeenCalled();
  });

  test('holds 1600 units, and says by how many a text is too long', async () => {
    const composer = await show();
    await type(composer, 'x'.repeat(1600));
    expect(composer.root.textContent).toContain('0 characters left');
    await type(composer, 'x'.repeat(1612));
    press(composer.root, {});
    expect(composer.sent).not.toHaveBeenCalled();
    expect(composer.root.querySelector('[role=status]')?.textContent).toBe('12 characters too long: a message holds 1600.');
    expect(field(composer.root).value).toHaveLength(1612);
  });

  test('is disabled with the reasons when nobody can be reached', async () => {
    const { root } = await show({
      choice: {
        channel: null,
        address: null,
        ghostText: 'Karen Adams cannot be reached.',
        reasons: [{ channel: 'SMS', code: 'NO_SMS_CONSENT', text: 'No consent to text messages.' }],
      },
    });
    expect(field(root).disabled).toBe(true);
    expect(field(root).placeholder).toBe('Karen Adams cannot be reached.');
    expect(root.querySelector('#foot')?.textContent).toContain('No consent to text messages.');
    expect(field(root).getAttribute('aria-describedby')).toBe('foot');
    expect(root.querySelector('button')).toBeNull();
  });

  test('does not say twice what the ghost text says', async () => {
    const { root } = await show({
      choice: {
        channel: null,
        address: null,
        ghostText: 'This client cannot be reached. There is no phone number.',
        reasons: [{ channel: 'SMS', code: 'NO_PHONE', text: 'There is no phone number.' }],
      },
    });
    expect(root.querySelector('#foot')?.textContent).not.toContain('There is no phone number.');
  });

  test('says on demand why a channel was taken', async () => {
    const { element, root } = await show({
      choice: { ...bySms, reasons: [{ channel: 'PUSH', code: 'NO_GUEST_APP', text: 'The guest app is not installed.' }] },
    });
    expect(root.textContent).not.toContain('The guest app is not installed.');
    (root.querySelector<HTMLButtonElement>('button[aria-expanded]') ?? missing('button')).click();
    await element.updateComplete;
    expect(root.textContent).toContain('The guest app is not installed.');
  });

  test('tells its owner what stands there, and shows what its owner gives', async () => {
    const composer = await show();
    const draft = vi.fn<(event: Event) => void>();
    composer.element.addEventListener('communicator-draft', draft);
    await type(composer, 'Dear');
    expect((draft.mock.calls[0]?.[0] as CustomEvent).detail).toEqual({ text: 'Dear' });
    composer.element.value = 'Dear Karen';
    await composer.element.updateComplete;
    expect(field(composer.root).value).toBe('Dear Karen');
  });

  test('says why one may not write at all', async () => {
    const { root } = await show({ blocked: 'You can only read.' });
    expect(root.querySelector('form')?.textContent.trim()).toBe('You can only read.');
    expect(root.querySelector('textarea')).toBeNull();
  });
});
