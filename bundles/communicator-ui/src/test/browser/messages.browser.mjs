import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { Stage, talk } from './stage.mjs';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const stage = new Stage();

before(async () => {
  await stage.start();
  talk(stage.api);
  stage.api.addClient('c-empty', { name: 'Priya Patel' });
  stage.api.addClient('c-none', {
    name: 'Victor Stone',
    channel: { channel: null, address: null, ghostText: 'This client cannot be reached.', reasons: [{ channel: 'SMS', code: 'NO_PHONE', text: 'There is no phone number.' }] },
  });
  stage.api.addClient('c-many', { name: 'Bob Smith' });
  for (let number = 1; number <= 160; number += 1) {
    const at = new Date(Date.now() - (160 - number) * 3_600_000).toISOString();
    stage.api.addMessage('c-many', { at, text: `Message ${number}`, status: 'DELIVERED', direction: number % 3 === 0 ? 'INBOUND' : 'OUTBOUND' }, { live: false });
  }
});

after(() => stage.stop());

const ready = (page) => page.locator('communicator-composer form:not([aria-busy])').waitFor();
const scroller = (page) => page.locator('communicator-thread .scroller');
const hasText = (page, text) => page.getByText(text, { exact: true });

for (const scheme of ['light', 'dark']) {
  for (const client of ['c-1', 'c-empty', 'c-none']) {
    test(`axe finds nothing: ${client}, ${scheme}`, async () => {
      const page = await stage.open({ client, scheme });
      await ready(page);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() => axe.run('communicator-messages', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }));
      assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]), []);
      await stage.shoot(page, `${client}-${scheme}`);
      await page.context().close();
    });
  }
}

test('older messages come while one scrolls up, and nothing moves', async () => {
  const page = await stage.open({ client: 'c-many' });
  await hasText(page, 'Message 160').waitFor();
  await scroller(page).evaluate((element) => (element.scrollTop = 700));
  await page.waitForFunction(() => document.querySelector('communicator-messages').shadowRoot.querySelector('communicator-thread').messages.length >= 100);
  const top = await scroller(page).evaluate((element) => element.scrollTop);
  assert.ok(top > 1_500, `the older page stands above what is read, at ${top}`);
  for (let turn = 0; turn < 20 && (await hasText(page, 'Message 1').count()) === 0; turn += 1) {
    await scroller(page).evaluate((element) => (element.scrollTop = 0));
    await page.waitForTimeout(150);
  }
  assert.equal(await hasText(page, 'Message 1').count(), 1);
  await page.context().close();
});

test('only as much is loaded as is looked at', async () => {
  const before = stage.api.requests.length;
  const page = await stage.open({ client: 'c-many' });
  await hasText(page, 'Message 160').waitFor();
  await page.waitForTimeout(600);
  const pages = stage.api.requests.slice(before).filter(({ path }) => path.endsWith('/messages'));
  assert.equal(pages.length, 1);
  await page.context().close();
});

test('a new message scrolls down who is at the end, and is counted for who is not', async () => {
  const page = await stage.open({ client: 'c-many', height: 600 });
  await hasText(page, 'Message 160').waitFor();
  stage.api.addMessage('c-many', { direction: 'INBOUND', text: 'At the end' });
  await hasText(page, 'At the end').waitFor();
  assert.ok(await scroller(page).evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight < 2));
  await scroller(page).evaluate((element) => (element.scrollTop -= 1_200));
  await page.locator('.pill').waitFor();
  const top = await scroller(page).evaluate((element) => element.scrollTop);
  stage.api.addMessage('c-many', { direction: 'INBOUND', text: 'Out of sight' });
  await page.getByRole('button', { name: '1 new message' }).waitFor();
  assert.equal(await scroller(page).evaluate((element) => element.scrollTop), top);
  await page.getByRole('button', { name: '1 new message' }).click();
  await page.locator('.pill').waitFor({ state: 'detached' });
  await page.context().close();
});

test('a strict policy is not broken, and the font comes from beside the module', async () => {
  stage.errors.length = 0;
  const page = await stage.open({});
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family));
  assert.ok(loaded.some((family) => family.includes('Communicator Inter')), String(loaded));
  assert.deepEqual(stage.errors, []);
  await page.context().close();
});

test('a page with hostile styles does not reach in', async () => {
  const css = '* { color: red !important; font: 40px/1 serif !important; letter-spacing: 9px !important; text-transform: uppercase !important; direction: ltr } button { display: none !important } p, li { margin: 90px !important }';
  const page = await stage.open({ css });
  await ready(page);
  const style = await page.locator('.words').last().evaluate((element) => {
    const { fontSize, letterSpacing, textTransform, color } = getComputedStyle(element);
    return { fontSize, letterSpacing, textTransform, color };
  });
  assert.deepEqual(style, { fontSize: '14px', letterSpacing: 'normal', textTransform: 'none', color: 'rgb(23, 32, 42)' });
  assert.ok(await page.locator('button.send').isVisible());
  await page.context().close();
});

for (const width of [320, 390, 768]) {
  test(`nothing runs over the edge at ${width} px`, async () => {
    stage.api.addClient('c-long', { name: 'Maximilian Alexander von und zu Hohenstein-Oberlangenfeld' });
    stage.api.addMessage('c-long', { direction: 'INBOUND', text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk'.repeat(6) }, { live: false });
    const page = await stage.open({ client: 'c-long', width, height: 700 });
    await page.locator('.words').first().waitFor();
    assert.ok(await scroller(page).evaluate((element) => element.scrollWidth <= element.clientWidth));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth));
    await page.context().close();
  });
}

test('is used without a mouse', async () => {
  const page = await stage.open({});
  await ready(page);
  await page.getByRole('textbox').focus();
  await page.keyboard.type('By keyboard alone');
  await page.keyboard.press('Enter');
  await page.locator('[data-status=DELIVERED]').last().waitFor();
  await page.keyboard.press('Shift+Tab');
  const focused = await page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) {
      active = active.shadowRoot.activeElement;
    }
    return active?.tagName;
  });
  assert.notEqual(focused, 'BODY');
  await page.context().close();
});
