// tabs.mjs PAGE: the same page in two tabs; neither writes over what was left in the other.
import assert from 'node:assert/strict';
import { eventually, opened, withChromium } from './chromium.mjs';

const [file] = process.argv.slice(2);
const field = (page, asked) => page.locator('.question').filter({ hasText: asked }).locator('textarea');
const first = 'what did the buses cost';
const second = 'Who says that 300';

async function marked(page, paragraph, words) {
  await page.bringToFront();
  if (!await page.locator('#mine-paragraph').isVisible()) await page.locator('#mine-by-hand').click();
  await page.locator('#mine-paragraph').selectOption(paragraph);
  await page.locator('#mine-add [name=words]').fill(words);
  await page.locator('#mine-add').evaluate((form) => form.requestSubmit());
  await page.locator('#note-text').fill(`On ${words}`);
  await page.keyboard.press('Escape');
}

await withChromium(async (browser) => {
  const { page, told } = await opened(browser, file);
  const { page: other, told: more } = await opened(browser, file);
  await field(page, first).fill('About 410,000 pounds');
  await marked(page, '1', '7–5 on Tuesday');
  await eventually(other, 'the other tab has it', () => document.querySelectorAll('#mine-list li').length === 1);
  assert.equal(await field(other, first).inputValue(), 'About 410,000 pounds');
  await field(other, second).fill('Dev Patel-Lind');
  await marked(other, '2', 'the report says, and');
  await eventually(page, 'so has the first', () => document.querySelectorAll('#mine-list li').length === 2);
  assert.equal(await field(page, second).inputValue(), 'Dev Patel-Lind');
  await page.reload();
  assert.equal(await field(page, first).inputValue(), 'About 410,000 pounds');
  assert.equal(await field(page, second).inputValue(), 'Dev Patel-Lind');
  assert.equal(await page.locator('#mine-list li').count(), 2);
  assert.equal(await other.locator('.article mark').count(), 2);
  assert.deepEqual([...told, ...more], []);
});
