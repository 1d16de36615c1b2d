// reading.mjs FILE: what a reader does with a student's page, done in Chromium from file://.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { opened, withChromium } from './chromium.mjs';

const file = process.argv[2];
const isOpen = (page, term) => page.evaluate(
  (id) => document.getElementById(id).matches(':popover-open'), term,
);

async function select(page, paragraph, from, to) {
  await page.evaluate(([id, start, end]) => {
    const node = [...document.getElementById(id).childNodes].find((n) => n.nodeType === 3);
    document.getSelection().setBaseAndExtent(node, start, node, end);
  }, [paragraph, from, to]);
}

async function glosses(page) {
  const term = page.locator('.term').first();
  const id = await term.getAttribute('popovertarget');
  await term.hover();
  await page.waitForTimeout(400);
  assert.ok(await isOpen(page, id), 'a gloss opens under the pointer');
  await page.locator(`#${id}`).hover();
  await page.waitForTimeout(600);
  assert.ok(await isOpen(page, id), 'it stays under the pointer');
  await page.keyboard.press('Escape');
  assert.ok(!await isOpen(page, id), 'Escape closes it');
  await page.mouse.move(0, 0);
  await term.click();
  assert.ok(await isOpen(page, id), 'a tap opens it');
  await term.click();
  assert.ok(!await isOpen(page, id), 'a second tap closes it');
  await page.mouse.move(0, 0);
  await page.locator('.skip').focus();
  for (let tabs = 0; tabs < 120 && !await isOpen(page, id); tabs += 1) await page.keyboard.press('Tab');
  assert.ok(await isOpen(page, id), 'it opens on focus');
  await page.keyboard.press('Enter');
  assert.ok(await isOpen(page, id), 'a key holds it open');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(100);
  assert.ok(!await isOpen(page, id), 'it goes with the focus');
}

async function marks(page) {
  const said = await page.locator('#p1').innerText();
  await select(page, 'p1', 0, 9);
  await page.locator('#pick-highlight').click();
  assert.equal(await page.locator('#p1 mark').count(), 1);
  await select(page, 'p2', 5, 8);
  await page.locator('#pick-note').click();
  await page.locator('#note-text').fill('Who pays?');
  await page.keyboard.press('Escape');
  assert.match(await page.locator('#mine-list').innerText(), /¶2 “?buses[\s\S]*Who pays\?/, 'words are whole');
  await page.locator('#mine summary').click();
  await page.locator('#mine-paragraph').selectOption('3');
  await page.locator('#mine-add button').click();
  await page.locator('#note button').first().click();
  assert.equal(await page.locator('#mine-list li').count(), 3);
  const now = await page.locator('#p1').innerText();
  assert.equal(now.replace(/\s+/g, ''), said.replace(/\s+/g, ''));
}

async function answers(page) {
  await page.locator('.questions textarea').first().fill('Four hundred thousand');
  await page.locator('.questions input[type=radio]').nth(1).check();
}

async function display(page) {
  assert.ok(await page.locator('.line-numbers span').count() > 3, 'lines are numbered');
  await page.locator('.tools summary').click();
  await page.locator('#display-lines').uncheck();
  assert.equal(await page.locator('.line-numbers span').count(), 0);
  const size = () => page.evaluate(() => getComputedStyle(document.querySelector('#p1')).fontSize);
  const before = parseFloat(await size());
  await page.locator('#display-size').selectOption('200');
  assert.equal(parseFloat(await size()), before * 2);
  await page.locator('#display-theme').selectOption('dark');
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(paper, 'rgb(21, 23, 26)');
}

async function again(page) {
  await page.reload();
  assert.equal(await page.locator('#p2 mark').innerText(), (await page.locator('#mine-list q').nth(1).innerText()));
  assert.equal(await page.locator('.questions textarea').first().inputValue(), 'Four hundred thousand');
  assert.ok(await page.locator('.questions input[type=radio]').nth(1).isChecked());
  assert.equal(await page.locator('#display-size').inputValue(), '200');
  assert.equal(await page.locator('.line-numbers span').count(), 0);
  const waiting = page.waitForEvent('download');
  await page.locator('#mine-save').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  for (const part of ['¶2 “', 'Who pays?', 'Four hundred thousand']) assert.ok(saved.includes(part));
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('#mine-delete').click();
  assert.equal(await page.locator('mark').count(), 0);
  await page.reload();
  assert.equal(await page.locator('#mine-list li').count(), 0);
  assert.equal(await page.locator('.questions textarea').first().inputValue(), '');
}

async function plain(browser) {
  const page = await browser.newPage();
  await (await browser.newCDPSession(page)).send('Emulation.setScriptExecutionDisabled', { value: true });
  await page.goto(`file://${file}`);
  assert.ok(!await page.locator('#mine').isVisible(), 'nothing is offered that does not work');
  assert.ok(await page.locator('[data-plain]').first().isVisible());
  await page.locator('.term').first().click();
  assert.ok(await page.locator('.gloss').first().isVisible(), 'a tap needs no script');
  await page.close();
}

await withChromium(async (browser) => {
  const { page, asked, told } = await opened(browser, file);
  for (const act of [glosses, marks, answers, display, again]) await act(page);
  assert.deepEqual(told, []);
  assert.deepEqual(new Set(asked.filter((url) => !url.startsWith('blob:'))), new Set([page.url()]));
  await plain(browser);
});
