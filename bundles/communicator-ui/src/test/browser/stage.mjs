import { createServer } from 'node:http';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { MockApi, mockToken } from '../dev/mock-api.mjs';

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const SCREENS = at('target/screens');

/** A host's page on another origin with a strict policy, the stand-in of the server, and a browser. */
export class Stage {
  errors = [];

  async start() {
    this.api = await new MockApi({ assets: at('target/classes/ui') }).start();
    this.host = createServer((request, response) => this.#page(request, response));
    await new Promise((resolve) => this.host.listen(0, '127.0.0.1', resolve));
    this.browser = await chromium.launch({
      executablePath: process.env.COMMUNICATOR_CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    await mkdir(SCREENS, { recursive: true });
    return this;
  }

  async stop() {
    await this.browser.close();
    this.host.closeAllConnections();
    this.host.close();
    await this.api.stop();
  }

  /** Opens a page with the element; `client` null leaves it without one. */
  async open({ client = 'c-1', width = 760, height = 720, scheme = 'light', dir = 'ltr', lang = 'en', css = '', more = '', token = true, reducedMotion = 'reduce' } = {}) {
    const context = await this.browser.newContext({ viewport: { width, height }, colorScheme: scheme, reducedMotion, deviceScaleFactor: 2, timezoneId: 'America/New_York' });
    const page = await context.newPage();
    page.on('console', (line) => line.type() === 'error' && this.errors.push(line.text()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    this.html = `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>Host</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/host.css">
      <script type="module" src="${this.api.base}/communicator/ui/communicator.js"></script></head>
      <body><main><communicator-messages client="${client}" ${token ? 'token-url="/token"' : ''}></communicator-messages>${more}</main></body></html>`;
    this.css = `:root{color-scheme:${scheme}} html,body{margin:0;block-size:100%} main{block-size:100%} ${css}`;
    await page.goto(`http://127.0.0.1:${this.host.address().port}/`);
    return page;
  }

  async shoot(page, name) {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: `${SCREENS}/${name}.png` });
  }

  #page(request, response) {
    if (request.url === '/host.css') {
      return void response.writeHead(200, { 'Content-Type': 'text/css' }).end(this.css);
    }
    if (request.url === '/token') {
      return void response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ token: mockToken() }));
    }
    if (request.url !== '/') {
      return void response.writeHead(204).end();
    }
    response
      .writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': `default-src 'none'; script-src 'self' ${this.api.base}; style-src 'self'; connect-src 'self' ${this.api.base}; font-src ${this.api.base}; base-uri 'none'`,
      })
      .end(this.html);
  }
}

/** A fortnight of talk with Karen: every status, kind and channel. */
export function talk(api) {
  const downtown = { id: 'downtown', name: 'Downtown' };
  const riverside = { id: 'riverside', name: 'Riverside' };
  const amir = { id: 's-amir', name: 'Amir Khan' };
  /** So many days and minutes ago, each message later than the one before. */
  let order = 0;
  const ago = (days, minutes) => new Date(Date.now() - days * 86_400_000 - minutes * 60_000 + 10 * (order += 1)).toISOString();
  const because = (text, rule, ...locations) => ({ rule, locations, because: text });
  api.addClient('c-1', { name: 'Karen Adams', channel: { channel: 'SMS', address: '+12125550140', ghostText: 'Messages will be sent via SMS.', reasons: [{ channel: 'PUSH', code: 'NO_GUEST_APP', text: 'The guest app is not installed.' }] } });
  const add = (fields) => api.addMessage('c-1', fields, { live: false });
  add({ kind: 'CONFIRMATION', author: null, location: downtown, status: 'DELIVERED', at: ago(9, 95), text: 'Lakeside: your appointment is on Friday at 10:30 at Downtown. Answer YES to confirm, or write to us here.' });
  add({ direction: 'INBOUND', at: ago(9, 83), text: 'YES', routing: because('At Downtown because it answers the confirmation of 14 Mar sent by Downtown.', '3', downtown) });
  add({ direction: 'INBOUND', at: ago(9, 82), text: 'Could I come half an hour earlier? I have to be at school by noon 🙂', routing: because('At Downtown because it answers the confirmation of 14 Mar sent by Downtown.', '3', downtown) });
  add({ author: amir, status: 'READ', at: ago(9, 75), text: 'Of course. I moved you to 10:00. See you on Friday!' });
  add({ kind: 'CAMPAIGN', author: null, location: riverside, channel: 'EMAIL', status: 'SENT', at: ago(4, 60), text: 'Autumn hours: from October we are open on Saturdays at Riverside, 9:00–14:00.' });
  add({ direction: 'INBOUND', channel: 'EMAIL', from: 'karen.adams@example.com', at: ago(4, 19), text: 'Good to know. Is parking free there?\n\nKaren', routing: because('At Downtown because it answers a campaign and the last appointment was there.', '2', downtown) });
  add({ status: 'FAILED', at: ago(1, 37), text: 'Yes, it is free for three hours behind the building.', failure: { code: '30006', text: 'This number is a landline and cannot receive texts.', next: 'Call, or write an email instead.' } });
  add({ status: 'DELIVERED', at: ago(1, 30), text: 'Yes, it is free for three hours behind the building.' });
  add({ direction: 'INBOUND', at: ago(0, 3), text: 'Perfect, thank you!', routing: because('At Downtown and Riverside because it answers a message of Dana Reyes and no last appointment is known.', '4d', downtown, riverside) });
  add({ status: 'DELIVERED', at: ago(0, 2), text: 'You are welcome. Anything else I can do for you?' });
  add({ status: 'SENT', at: ago(0, 2), text: 'We also have a new online form, so nobody has to fill in paper in the waiting room any more.' });
  add({ status: 'SENDING', at: ago(0, 1), text: 'It takes two minutes.' });
  add({ status: 'QUEUED', at: ago(0, 1), text: 'Here it comes.' });
}
