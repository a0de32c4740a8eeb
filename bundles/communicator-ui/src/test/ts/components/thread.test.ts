import { afterEach, describe, expect, test, vi } from 'vitest';
import '../../../main/ts/components/thread/thread.js';
import type { ThreadElement } from '../../../main/ts/components/thread/thread.js';
import type { Message } from '../../../main/ts/api/types.js';
import { Problem, Unreachable } from '../../../main/ts/api/problem.js';
import type { ShownUnsent } from '../../../main/ts/state/outgoing.js';
import { message } from '../fixtures.js';

async function show(properties: Partial<ThreadElement>): Promise<ThreadElement> {
  const element = Object.assign(document.createElement('communicator-thread'), { self: 's-dana', heading: 'Karen Adams', ...properties });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: ThreadElement, selector: string) =>
  [...(element.shadowRoot?.querySelectorAll(selector) ?? [])].map((found) => found.textContent.replace(/\s+/g, ' ').trim());
const click = (element: ThreadElement, words: string) =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find((button) => button.textContent.trim() === words)?.click();
const unsent = (fields: Partial<ShownUnsent>): ShownUnsent => ({
  key: 'k-1', text: 'Hello', at: new Date().toISOString(), state: 'sending', trouble: null, attempts: 1, retractable: false, ...fields,
});

describe('the thread', () => {
  afterEach(() => document.body.replaceChildren());

  test('shows text as text and never as HTML', async () => {
    const element = await show({ messages: [message({ text: '<img src=x onerror=alert(1)>' })] });
    expect(all(element, '.words')).toEqual(['<img src=x onerror=alert(1)>']);
    expect(element.shadowRoot?.querySelector('.words *')).toBeNull();
  });

  test('names authors, locations and channels, and calls oneself “You”', async () => {
    const element = await show({
      messages: [
        message({ direction: 'INBOUND' }),
        message(),
        message({ author: { id: 's-amir', name: 'Amir Khan' }, location: { id: 'r', name: 'Riverside' }, channel: 'EMAIL' }),
      ],
    });
    expect(all(element, '.heading')).toEqual(['Karen Adams SMS', 'You · Downtown SMS', 'Amir Khan · Riverside Email']);
  });

  test('shows the address of an unknown person', async () => {
    const element = await show({ messages: [message({ direction: 'INBOUND', author: null, from: '+12125550199' })] });
    expect(all(element, '.author')).toEqual(['+12125550199']);
  });

  test('labels automated messages by their kind', async () => {
    const element = await show({
      messages: [message({ kind: 'CONFIRMATION', author: null }), message({ kind: 'CAMPAIGN', author: null })],
    });
    expect(all(element, '.heading')).toEqual(['Confirmation · Downtown SMS', 'Campaign · Downtown SMS']);
  });

  test.each([
    ['QUEUED', 'Queued'],
    ['SENDING', 'Sending'],
    ['SENT', 'Sent'],
    ['DELIVERED', 'Delivered'],
    ['READ', 'Read'],
  ] as const)('says under an outbound message that is %s: %s', async (status, words) => {
    const element = await show({ messages: [message({ status })] });
    expect(all(element, '[part=status] > span')).toEqual([words]);
  });

  test('says that a message failed, why, and what to do, and offers to send it again', async () => {
    const failed = message({
      status: 'FAILED',
      failure: { code: '30006', text: 'This number is a landline.', next: 'Call or email instead.' },
    });
    const element = await show({ messages: [failed] });
    const again = vi.fn<(event: Event) => void>();
    element.addEventListener('communicator-send-again', again);
    expect(all(element, '[part=status] strong')).toEqual(['Message failed to deliver']);
    expect(all(element, '.cause')).toEqual(['This number is a landline. Call or email instead.']);
    click(element, 'Send again');
    expect((again.mock.calls[0]?.[0] as CustomEvent<{ message: Message }>).detail.message).toBe(failed);
  });

  test('says at which location an inbound message is and, on demand, why', async () => {
    const because = 'At Downtown because it answers the confirmation of 14 Mar sent by Downtown.';
    const routing = { rule: '3', locations: [{ id: 'd', name: 'Downtown' }], because };
    const element = await show({ messages: [message({ direction: 'INBOUND', routing })] });
    expect(all(element, 'summary')[0]).toContain('Downtown');
    expect(all(element, 'summary')[0]).toContain('Here because …');
    expect(all(element, 'details p')).toEqual([because]);
    expect(element.shadowRoot?.querySelector('details')?.open).toBe(false);
  });

  test('says one reason once for messages in a row', async () => {
    const routing = { rule: '3', locations: [{ id: 'd', name: 'Downtown' }], because: 'At Downtown because.' };
    const element = await show({
      messages: [message({ direction: 'INBOUND', routing }), message({ direction: 'INBOUND', routing: { ...routing } })],
    });
    expect(all(element, 'details')).toHaveLength(1);
  });

  test('shows what is being sent at once', async () => {
    const element = await show({ unsent: [unsent({})] });
    expect(all(element, '.words')).toEqual(['Hello']);
    expect(all(element, '[part=status]')).toEqual(['Sending']);
  });

  test('says in a sentence that there is no connection, and can be told to try', async () => {
    const element = await show({ unsent: [unsent({ state: 'waiting', trouble: new Unreachable('') })] });
    const tried = vi.fn();
    element.addEventListener('communicator-try-now', tried);
    expect(all(element, '[part=status] .meta')).toEqual(['Not sent yet: there is no connection. It is sent as soon as there is one.']);
    click(element, 'Try now');
    expect(tried).toHaveBeenCalledTimes(1);
  });

  test('says why a message was refused, and gives its text back', async () => {
    const trouble = new Problem(422, 'client-unreachable', 'Karen Adams cannot be reached.');
    const element = await show({ unsent: [unsent({ state: 'refused', trouble, retractable: true })] });
    const back = vi.fn<(event: Event) => void>();
    element.addEventListener('communicator-take-back', back);
    expect(all(element, '[part=status] .meta')).toEqual(['Not sent. Karen Adams cannot be reached.']);
    click(element, 'Edit');
    expect((back.mock.calls[0]?.[0] as CustomEvent).detail).toEqual({ key: 'k-1', edit: true });
  });

  test('offers no way back for what may have arrived', async () => {
    const element = await show({ unsent: [unsent({ state: 'waiting', trouble: new Unreachable(''), retractable: false })] });
    expect(all(element, 'button')).toEqual(['Try now']);
  });

  test('announces what arrives, and not what was there', async () => {
    const history = [message({ direction: 'INBOUND', text: 'Old' })];
    const element = await show({ messages: history });
    expect(all(element, '[role=log] p')).toEqual([]);
    element.messages = [...history, message({ direction: 'INBOUND', text: 'Hello there' }), message({ text: 'Mine' })];
    await element.updateComplete;
    expect(all(element, '[role=log] p')).toEqual(['Karen Adams: Hello there']);
  });

  test('announces that a message failed', async () => {
    const sent = message({ status: 'SENT', text: 'See you' });
    const element = await show({ messages: [sent] });
    element.messages = [{ ...sent, status: 'FAILED' }];
    await element.updateComplete;
    expect(all(element, '[role=log] p')).toEqual(['Message failed to deliver: See you']);
  });

  test('does not announce a history that has just been loaded', async () => {
    const element = await show({ loading: true });
    element.messages = [message({ direction: 'INBOUND' })];
    element.loading = false;
    await element.updateComplete;
    expect(all(element, '[role=log] p')).toEqual([]);
  });

  test('has one line and one action when it is empty', async () => {
    const element = await show({ writable: true });
    const write = vi.fn();
    element.addEventListener('communicator-write', write);
    expect(all(element, '.empty p')[0]).toMatch(/^No messages with .Karen Adams. yet\.$/);
    click(element, 'Write the first message');
    expect(write).toHaveBeenCalledTimes(1);
  });

  test('shows the shape of what is coming while it loads', async () => {
    const element = await show({ loading: true });
    expect(all(element, '.skeleton')).toHaveLength(1);
    expect(element.shadowRoot?.querySelector('[aria-busy=true]')).not.toBeNull();
  });

  test('says that older messages could not be loaded, and loads them when asked', async () => {
    const element = await show({ messages: [message()], older: 'failed' });
    const older = vi.fn();
    element.addEventListener('communicator-load-older', older);
    click(element, 'Try again');
    expect(older).toHaveBeenCalledTimes(1);
  });
});
