import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { configure, type MessagesElement } from '../../../main/ts/communicator.js';
import { MockApi, mockToken } from '../../dev/mock-api.mjs';

describe('<communicator-messages>', () => {
  let api: MockApi;

  beforeEach(async () => {
    sessionStorage.clear();
    api = await new MockApi().start();
    api.addClient('c-1', { name: 'Karen Adams' });
    api.addClient('c-2', { name: 'Bob Smith' });
  });

  afterEach(async () => {
    document.body.replaceChildren();
    await api.stop();
  });

  function embed(client = 'c-1', properties: Partial<MessagesElement> = { tokenProvider: () => Promise.resolve(mockToken()) }) {
    const element = document.createElement('communicator-messages');
    element.client = client;
    element.base = api.base;
    Object.assign(element, properties);
    document.body.append(element);
    return element;
  }

  const thread = (element: MessagesElement) => element.shadowRoot?.querySelector('communicator-thread')?.shadowRoot;
  const composer = (element: MessagesElement) => element.shadowRoot?.querySelector('communicator-composer')?.shadowRoot;
  const words = (element: MessagesElement) => [...(thread(element)?.querySelectorAll('.words') ?? [])].map((found) => found.textContent);
  const eventually = <T>(check: () => T) => vi.waitFor(check, 10_000);

  /** What is found, as soon as it is there. */
  const found = <T extends Element>(find: () => T | null | undefined) =>
    eventually(() => find() ?? expect.fail('not there'));
  const field = (element: MessagesElement) => found(() => composer(element)?.querySelector('textarea'));

  async function write(element: MessagesElement, text: string) {
    const input = await field(element);
    input.value = text;
    input.dispatchEvent(new Event('input'));
    return input;
  }

  test('shows the history and the ghost text', async () => {
    api.addMessage('c-1', { text: 'Hello' });
    const element = embed();
    await eventually(() => expect(words(element)).toEqual(['Hello']));
    await eventually(() => expect(composer(element)?.querySelector('textarea')?.placeholder).toBe('Messages will be sent via SMS.'));
  });

  test('sends what is written and shows it once', async () => {
    const element = embed();
    const input = await write(element, 'Hello');
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await found(() => thread(element)?.querySelector('[data-status=DELIVERED]'));
    expect(words(element)).toEqual(['Hello']);
  });

  test('tells the host’s page of what happens', async () => {
    const told: string[] = [];
    const listen = (event: Event) => told.push(`${event.type} ${(event as CustomEvent<{ message: { text: string } }>).detail.message.text}`);
    ['communicator-message-received', 'communicator-message-sent', 'communicator-message-failed'].forEach((type) =>
      document.body.addEventListener(type, listen, { once: true }),
    );
    const element = embed();
    await write(element, '');
    api.addMessage('c-1', { direction: 'INBOUND', text: 'Hi' });
    const mine = api.addMessage('c-1', { text: 'Hello' });
    api.changeStatus(mine.id, 'FAILED');
    await eventually(() =>
      expect(told).toEqual(['communicator-message-received Hi', 'communicator-message-sent Hello', 'communicator-message-failed Hello']),
    );
  });

  test('keeps a draft with its client', async () => {
    const element = embed();
    await write(element, 'Dear Karen');
    element.client = 'c-2';
    await eventually(() => expect(composer(element)?.querySelector('textarea')?.getAttribute('aria-label')).toContain('Bob Smith'));
    expect(composer(element)?.querySelector('textarea')?.value).toBe('');
    element.client = 'c-1';
    await eventually(() => expect(composer(element)?.querySelector('textarea')?.value).toBe('Dear Karen'));
  });

  test('lets one read who may not write', async () => {
    api.rights = ['messages.read'];
    const element = embed();
    await eventually(() => expect(composer(element)?.textContent).toContain('messages.write'));
    expect(composer(element)?.querySelector('textarea')).toBeNull();
  });

  test('says what is wrong where it is, and tries again when asked', async () => {
    api.fault = 503;
    const element = embed();
    await eventually(() => expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('not available'));
    api.fault = null;
    element.shadowRoot?.querySelector<HTMLButtonElement>('[role=alert] button')?.click();
    await field(element);
  });

  test('says that a right is missing', async () => {
    api.fault = 403;
    const element = embed();
    await eventually(() => expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).toContain('do not have the right'));
  });

  test('gets its token through what was configured for the page', async () => {
    configure({ base: api.base, tokenProvider: () => Promise.resolve(mockToken()) });
    const element = embed('c-1', {});
    await field(element);
  });

  test('shares one connection with the other elements of the page', async () => {
    const [one, other] = [embed('c-1'), embed('c-2')];
    await write(one, '');
    await write(other, '');
    expect(api.openStreams).toBe(1);
  });

  test('leaves no connection behind', async () => {
    const element = embed();
    await eventually(() => expect(api.openStreams).toBe(1));
    element.remove();
    await eventually(() => expect(api.openStreams).toBe(0));
  });
});
