// reading.mjs FILE: what a reader does with a student's page, done in Chromium from file://.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually, opened, withChromium } from './chromium.mjs';

const file = process.argv[2];
const isOpen = (id) => document.getElementById(id).matches(':popover-open');
const opens = (page, id, says) => eventually(page, says, isOpen, id);
const closes = (page, id, says) => eventually(page, says, (at) => !document.getElementById(at).matches(':popover-open'), id);
const many = (page, selector, count) => eventually(
  page, `${count} of ${selector}`, ([each, number]) => document.querySelectorAll(each).length === number, [selector, count],
);

async function select(page, paragraph, from, to) {
  await page.evaluate(([id, start, end]) => {
    const node = [...document.getElementById(id).childNodes].find((n) => n.nodeType === 3);
    document.getSelection().setBaseAndExtent(node, start, node, end);
  }, [paragraph, from, to]);
}

const said = (page, words) => eventually(
  page, `a reader who listens is told: ${words}`, (told) => document.querySelector('#told').textContent === told, words,
);

async function glosses(page) {
  const term = page.locator('.term').first();
  const id = await term.getAttribute('popovertarget');
  await term.hover();
  await opens(page, id, 'a gloss opens under the pointer');
  await page.locator(`#${id}`).hover();
  // By the page's own clock: whatever would have closed the gloss comes before this, on a slow machine too.
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 600); }));
  assert.ok(await page.evaluate(isOpen, id), 'it stays under the pointer');
  await page.keyboard.press('Escape');
  await closes(page, id, 'Escape closes it');
  await page.mouse.move(0, 0);
  await term.click();
  await opens(page, id, 'a tap opens it');
  await term.click();
  await closes(page, id, 'a second tap closes it');
  await page.mouse.move(0, 0);
  await page.locator('.skip').focus();
  for (let tabs = 0; tabs < 120 && !await page.evaluate(isOpen, id); tabs += 1) await page.keyboard.press('Tab');
  await opens(page, id, 'it opens on focus');
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(isOpen, id), 'a key holds it open');
  await page.keyboard.press('Tab');
  await closes(page, id, 'it goes with the focus');
}

async function marks(page) {
  const before = await page.locator('#p1').innerText();
  await select(page, 'p1', 0, 9);
  await page.locator('#pick-highlight').click();
  await many(page, '#p1 mark', 1);
  await said(page, 'Highlighted.');
  await page.locator('#pick').waitFor({ state: 'hidden' });
  await select(page, 'p2', 5, 8);
  await page.locator('#pick-note').click();
  await page.locator('#note-text').fill('Who pays?');
  await page.keyboard.press('Escape');
  await page.locator('#mine-list .own-note').waitFor();
  assert.match(await page.locator('#mine-list').innerText(), /¶2 “?buses[\s\S]*Who pays\?/, 'words are whole');
  await page.locator('#mine summary').click();
  await page.locator('#mine-paragraph').selectOption('3');
  await page.locator('#mine-add button').click();
  await page.locator('#note button').first().click();
  await page.locator('#note').waitFor({ state: 'hidden' });
  await many(page, '#mine-list li', 3);
  assert.match(await page.locator('#p2 .noted').getAttribute('aria-label'), /buses.* · Who pays\?$/);
  const now = await page.locator('#p1').innerText();
  assert.equal(now.replace(/\s+/g, ''), before.replace(/\s+/g, ''));
}

async function answers(page) {
  await page.locator('.questions textarea').first().fill('Four hundred thousand');
  await page.locator('.questions input[type=radio]').nth(1).check();
}

async function display(page) {
  await page.locator('.line-numbers span').nth(3).waitFor();
  await page.locator('.tools summary').click();
  await page.locator('#display-lines').uncheck();
  await many(page, '.line-numbers span', 0);
  const size = () => parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize);
  const before = await page.evaluate(size);
  await page.locator('#display-size').selectOption('200');
  await page.waitForFunction(
    (wanted) => parseFloat(getComputedStyle(document.querySelector('#p1')).fontSize) === wanted, before * 2,
  );
  await page.locator('#display-theme').selectOption('dark');
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor === 'rgb(21, 23, 26)');
}

async function again(page) {
  await page.reload();
  await many(page, '#mine-list li', 3);
  assert.equal(await page.locator('#p2 mark').innerText(), await page.locator('#mine-list q').nth(1).innerText());
  assert.equal(await page.locator('.questions textarea').first().inputValue(), 'Four hundred thousand');
  assert.ok(await page.locator('.questions input[type=radio]').nth(1).isChecked());
  assert.equal(await page.locator('#display-size').inputValue(), '200');
  await many(page, '.line-numbers span', 0);
  const waiting = page.waitForEvent('download');
  await page.locator('#mine-save').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  for (const part of ['¶2 “', 'Who pays?', 'Four hundred thousand']) assert.ok(saved.includes(part));
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('#mine-delete').click();
  await many(page, 'mark', 0);
  await many(page, '#mine-list li', 0);
  await said(page, 'All of it is deleted.');
  await page.reload();
  await page.locator('#mine').waitFor();
  await many(page, '#mine-list li', 0);
  assert.equal(await page.locator('.questions textarea').first().inputValue(), '');
}

async function plain(browser) {
  const page = await browser.newPage();
  await (await browser.newCDPSession(page)).send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(`file://${file}`);
  await page.locator('[data-plain]').first().waitFor();
  assert.ok(!await page.locator('#mine').isVisible(), 'nothing is offered that does not work');
  await page.locator('.term').first().click();
  await page.locator('.gloss').first().waitFor(); // a tap needs no script
  await page.close();
}

await withChromium(async (browser) => {
  const { page, asked, told } = await opened(browser, file);
  for (const act of [glosses, marks, answers, display, again]) await act(page);
  assert.deepEqual(told, []);
  assert.deepEqual(new Set(asked.filter((url) => !url.startsWith('blob:'))), new Set([page.url()]));
  await plain(browser);
});
