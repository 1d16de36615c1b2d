// levels.mjs PAGE SUPPORTED: what is written at one level is there at the other, and may be changed at either.
import assert from 'node:assert/strict';
import { opened, withChromium } from './chromium.mjs';

const [usual, supported] = process.argv.slice(2);
const field = (page, asked) => page.locator('.question').filter({ hasText: asked }).locator('textarea');
const first = 'what did the buses cost';
const both = 'Who says that 300';

await withChromium(async (browser) => {
  const { page, told } = await opened(browser, usual);
  const go = async (file) => { await page.goto(`file://${file}`); };
  await field(page, first).fill('About 410,000 pounds');
  await field(page, both).fill('Dev Patel-Lind');
  await go(supported);
  assert.equal(await field(page, both).inputValue(), 'Dev Patel-Lind');
  assert.equal(await page.locator('#mine-earlier').isVisible(), false, 'asked at another level: not lost');
  await field(page, both).fill('the union');
  // As it was kept when each level kept it alone.
  await page.evaluate(() => {
    const key = `coursepack:${document.body.dataset.keep}-supported`;
    const asked = document.querySelectorAll('.fields textarea')[0];
    localStorage.setItem(key, JSON.stringify({ answers: { [asked.dataset.key]: { asked: 'who', said: 'an old word' } } }));
  });
  await page.reload();
  assert.equal(await page.locator('.fields textarea').first().inputValue(), 'an old word');
  await go(usual);
  assert.equal(await field(page, first).inputValue(), 'About 410,000 pounds');
  assert.equal(await field(page, both).inputValue(), 'the union');
  assert.deepEqual(told, []);
});
