// versions.mjs PAGE LATER: answers, highlights and notes on a page that is later made anew at the same address.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import { opened, withChromium } from './chromium.mjs';

const [file, later] = process.argv.slice(2);
const field = (page, asked) => page.locator('.question').filter({ hasText: asked }).locator('textarea');
const claim = (page, words) => page.locator('.fields > li').filter({ hasText: words }).locator('textarea').first();

async function mark(page, words, note = '') {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.article'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.data.indexOf(wanted);
      if (at < 0) continue;
      document.getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + wanted.length);
      return;
    }
    throw new Error(wanted);
  }, words);
  await page.locator(note ? '#pick-note' : '#pick-highlight').click();
  if (!note) return;
  await page.locator('#note-text').fill(note);
  await page.keyboard.press('Escape');
}

async function write(page) {
  await field(page, 'what did the buses cost').fill('About 410,000 pounds');
  await field(page, 'What does a vote of 7–5').fill('It is divided');
  await field(page, 'Who says that 300').fill('Dev Patel-Lind');
  await page.getByRole('radio', { name: 'the rise in fares' }).check();
  await claim(page, 'a reckless attack').fill('the union');
  await claim(page, 'an average of six').fill('the councillor');
  await mark(page, 'empty seats', 'A picture');
  await mark(page, '7–5 on Tuesday');
  await mark(page, '2,000 signatures', 'So many!');
  await mark(page, 'the report says, and');
}

async function answered(page) {
  const values = (asked) => field(page, asked).inputValue();
  assert.equal(await values('What did the buses cost last year, and'), 'About 410,000 pounds');
  assert.match(await page.locator('[id^=was-]').innerText(), /According to the budget report/);
  assert.equal(await values('Who says that 300'), 'Dev Patel-Lind');
  assert.ok(await page.getByRole('radio', { name: 'the rise in fares' }).isChecked());
  assert.equal(await claim(page, 'a reckless attack').inputValue(), 'the union');
  const written = await page.locator('.questions textarea').evaluateAll((all) => all.filter((one) => one.value).length);
  assert.equal(written, 2, 'no question got the answer to another');
  const earlier = await page.locator('#mine-earlier').innerText();
  for (const kept of ['What does a vote of 7–5', 'It is divided', 'an average of six', 'the councillor']) {
    assert.ok(earlier.includes(kept), kept);
  }
}

async function marked(page) {
  const painted = await page.locator('.article mark').evaluateAll((all) => (
    all.map((one) => [one.closest('.paragraph').id, one.textContent])));
  const last = await page.locator('.paragraph').last().getAttribute('id');
  assert.deepEqual(painted, [['p2', '7–5 on Tuesday'], ['p3', 'the report says, and'], [last, 'empty seats']]);
  const listed = await page.locator('#mine-list li').allInnerTexts();
  assert.equal(listed.length, 4);
  assert.match(listed[3], /^From an earlier version[^]*2,000 signatures[^]*So many!/);
}

async function savedAndTakenAway(page) {
  const waiting = page.waitForEvent('download');
  await page.locator('#mine-save').click();
  const saved = readFileSync(await (await waiting).path(), 'utf8');
  for (const part of ['It is divided', '2,000 signatures', '9 What did the buses cost']) assert.ok(saved.includes(part), part);
  await page.locator('#mine-earlier button').first().click();
  assert.equal(await page.locator('#mine-earlier li').count(), 1);
  await field(page, 'What did the buses cost last year, and').fill('£410,000, the report says');
  assert.equal(await page.locator('[id^=was-]').count(), 0, 'answered anew');
}

await withChromium(async (browser) => {
  const { page, told } = await opened(browser, file);
  await write(page);
  copyFileSync(later, file);
  await page.reload();
  for (const act of [answered, marked, savedAndTakenAway]) await act(page);
  await page.reload();
  assert.equal(await page.locator('#mine-earlier li').count(), 1);
  assert.deepEqual(told, []);
});
