import { createHash, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

/**
 * A stand-in for the server, as openapi.yaml describes it, with data and faults to choose: for the
 * tests of the state and for looking at the screens. It checks no signature.
 */
export class MockApi {
  /** @type {Map<string, import('../../main/ts/api/types.js').ClientCard>} */
  clients = new Map();
  /** @type {import('../../main/ts/api/types.js').Message[]} */
  messages = [];
  base = '';
  rights = ['messages.read', 'messages.write'];
  staff = { id: 's-dana', name: 'Dana Reyes' };
  location = { id: 'downtown', name: 'Downtown' };
  /**
   * What requests meet: `down` breaks the connection, a number is a status, a function decides.
   * @type {null | 'down' | number | ((method: string, path: string) => null | 'down' | number)}
   */
  fault = null;
  delayMs = 0;
  pageSize = 50;
  /** @type {Set<string>} */
  refusedTokens = new Set();
  /** @type {{ method: string, path: string, url: string, headers: import('node:http').IncomingHttpHeaders }[]} */
  requests = [];
  /** Whether sent messages move on to delivered by themselves. */
  progress = true;

  #answers = new Map();
  #events = [];
  #streams = new Set();
  #server;
  #eventNumber = 0;
  #assets;

  /** @param {{ assets?: string }} [options] where the built module is */
  constructor({ assets } = {}) {
    this.#assets = assets;
  }

  async start(port = 0) {
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch((error) => {
        response.writeHead(500).end(String(error));
      });
    });
    await new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
    this.base = `http://127.0.0.1:${this.#server.address().port}`;
    return this;
  }

  async stop() {
    this.cutStreams();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** @param {string} id @param {Partial<import('../../main/ts/api/types.js').ClientCard>} [card] */
  addClient(id, card = {}) {
    const channel = { channel: 'SMS', address: '+12125550140', ghostText: 'Messages will be sent via SMS.', reasons: [] };
    this.clients.set(id, { id, name: id, known: true, locations: [this.location], conversationId: null, channel, ...card });
  }

  /** @param {string} clientId @param {Partial<import('../../main/ts/api/types.js').Message>} [fields] @returns {import('../../main/ts/api/types.js').Message} */
  addMessage(clientId, fields = {}, { live = true, alert = true } = {}) {
    const message = this.#message(clientId, fields);
    this.messages.push(message);
    if (live) {
      this.publish('message', message, alert);
    }
    return message;
  }

  /** @param {string} id @param {import('../../main/ts/api/types.js').DeliveryStatus} status */
  changeStatus(id, status, failure = null) {
    const at = this.messages.findIndex((message) => message.id === id);
    this.messages[at] = { ...this.messages[at], status, failure };
    this.publish('status', this.messages[at], status === 'FAILED');
  }

  publish(type, message, alert = false) {
    this.emit(type, { type, message, alert });
  }

  emit(name, data) {
    const event = { id: String(++this.#eventNumber), name, data };
    this.#events.push(event);
    for (const stream of this.#streams) {
      write(stream, event);
    }
  }

  /** Forgets events, so that resuming asks for a resync. */
  forgetEvents() {
    this.#events = [];
  }

  cutStreams() {
    this.#streams.forEach((stream) => stream.destroy());
    this.#streams.clear();
  }

  get openStreams() {
    return this.#streams.size;
  }

  #message(clientId, fields) {
    const inbound = fields.direction === 'INBOUND';
    return {
      id: randomUUID(),
      conversationId: '00000000-0000-4000-8000-000000000001',
      clientId,
      direction: 'OUTBOUND',
      kind: inbound ? 'CLIENT_MESSAGE' : 'STAFF_MESSAGE',
      channel: 'SMS',
      text: 'Hello',
      at: new Date().toISOString(),
      author: inbound ? { id: clientId, name: this.clients.get(clientId)?.name ?? clientId } : this.staff,
      from: inbound ? '+12125550140' : '+12125550100',
      to: inbound ? '+12125550100' : '+12125550140',
      location: inbound ? null : this.location,
      status: inbound ? 'RECEIVED' : 'QUEUED',
      failure: null,
      segments: 1,
      routing: null,
      ...fields,
    };
  }

  async #handle(request, response) {
    const url = new URL(request.url, this.base);
    cors(response);
    if (request.method === 'OPTIONS') {
      return void response.writeHead(204).end();
    }
    if (url.pathname.startsWith('/communicator/ui/')) {
      return this.#asset(url.pathname.slice('/communicator/ui/'.length), response);
    }
    const path = url.pathname.replace('/communicator/api/v1', '');
    this.requests.push({ method: request.method, path, url: request.url, headers: request.headers });
    if (this.delayMs > 0) {
      await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    }
    const fault = typeof this.fault === 'function' ? this.fault(request.method, path) : this.fault;
    if (fault === 'down') {
      return void request.socket.destroy();
    }
    if (fault !== null && fault !== undefined) {
      return problem(response, fault, fault >= 500 ? 'unavailable' : 'forbidden', 'That does not work just now.');
    }
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined || this.refusedTokens.has(token)) {
      return problem(response, 401, 'unauthenticated', 'The token is missing, expired or not ours.');
    }
    return this.#route(request, response, path, url);
  }

  async #route(request, response, path, url) {
    if (path === '/session') {
      return json(response, 200, this.#session());
    }
    if (path === '/events') {
      return this.#stream(request, response);
    }
    const match = /^\/clients\/([^/]+)(\/messages)?$/.exec(path);
    const client = match === null ? undefined : this.clients.get(decodeURIComponent(match[1]));
    if (client === undefined) {
      return problem(response, 404, 'not-found', 'Nothing is here.');
    }
    if (match[2] === undefined) {
      return json(response, 200, client);
    }
    return request.method === 'POST' ? this.#post(request, response, client) : this.#list(response, client, url);
  }

  #session() {
    return {
      staff: this.staff,
      account: 'lakeside',
      locations: [this.location],
      location: this.location,
      rights: this.rights,
      expiresAt: new Date(Date.now() + 240_000).toISOString(),
    };
  }

  #list(response, client, url) {
    const cursor = url.searchParams.get('cursor');
    const all = this.messages.filter((message) => message.clientId === client.id).sort(newestFirst);
    const start = cursor === null ? 0 : all.findIndex((message) => message.id === cursor) + 1;
    const items = all.slice(start, start + this.pageSize);
    const next = start + items.length < all.length ? items.at(-1).id : null;
    json(response, 200, { items, next });
  }

  async #post(request, response, client) {
    const key = request.headers['idempotency-key'];
    const { text } = JSON.parse(await body(request));
    const known = this.#answers.get(key);
    if (known !== undefined) {
      return known.text === text
        ? json(response, 202, known.message)
        : problem(response, 422, 'idempotency-key-reused', 'This key belongs to another message.');
    }
    if (client.channel.channel === null) {
      return problem(response, 422, 'client-unreachable', 'This client cannot be reached.');
    }
    const message = this.addMessage(client.id, { text, channel: client.channel.channel });
    this.#answers.set(key, { text, message });
    json(response, 202, message);
    this.#advance(message.id);
  }

  #advance(id) {
    if (this.progress) {
      ['SENDING', 'SENT', 'DELIVERED'].forEach((status, step) => {
        setTimeout(() => this.changeStatus(id, status), 300 * (step + 1));
      });
    }
  }

  #stream(request, response) {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const since = request.headers['last-event-id'];
    write(response, { id: String(this.#eventNumber), name: 'hello', data: {} });
    if (since !== undefined) {
      const missed = this.#events.filter((event) => Number(event.id) > Number(since));
      if (missed.length < this.#eventNumber - Number(since)) {
        write(response, { id: String(this.#eventNumber), name: 'resync', data: {} });
      } else {
        missed.forEach((event) => write(response, event));
      }
    }
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  async #asset(name, response) {
    const types = { '.js': 'text/javascript', '.woff2': 'font/woff2' };
    const file = await readFile(join(this.#assets, normalize(name)));
    response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' }).end(file);
  }
}

/** An unsigned token of the right shape. */
export function mockToken({ sub = 's-dana', seconds = 240, skewSeconds = 0 } = {}) {
  const iat = Math.floor(Date.now() / 1000) + skewSeconds;
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const nonce = createHash('sha256').update(randomUUID()).digest('base64url');
  return `${part({ alg: 'none' })}.${part({ sub, account: 'lakeside', iat, exp: iat + seconds, aud: 'communicator' })}.${nonce}`;
}

function write(stream, { id, name, data }) {
  stream.write(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
}

function newestFirst(a, b) {
  return Date.parse(b.at) - Date.parse(a.at) || (a.id < b.id ? 1 : -1);
}

function cors(response) {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Max-Age', '600');
}

function json(response, status, value) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
}

function problem(response, status, type, detail) {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: `urn:communicator:problem:${type}`, title: type, status, detail }));
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}
