// library.mjs FOLDER: the site as a reader uses it, from a folder on a stick.
import assert from 'node:assert/strict';
import { eventually, opened, withChromium } from './chromium.mjs';

const folder = process.argv[2];

async function search(page) {
  await page.locator('#asked').fill('COUNCIL voted');
  await page.locator('#results li').first().waitFor();
  await page.locator('#results mark').first().waitFor();
  assert.match(await page.locator('#found').innerText(), /\d/);
  const href = await page.locator('#results a').first().getAttribute('href');
  assert.match(href, /^buses\/student\.html#p\d+$/);
  await page.locator('#asked').fill('no such word anywhere');
  await page.waitForFunction(() => !document.querySelector('#results li'));
  assert.equal(await page.locator('#found').innerText(), await page.locator('#finding').getAttribute('data-none'));
  await page.locator('#asked').fill('');
  await page.waitForFunction(() => document.querySelector('#found').textContent === '');
}

async function narrow(page) {
  const shown = (count) => eventually(page, `${count} packs`, (wanted) => (
    document.querySelectorAll('.packs > li:not([hidden])').length === wanted), count);
  await shown(2);
  await page.locator('select[name=language]').selectOption('fa');
  await shown(1);
  assert.equal(await page.locator('#found').innerText(), 'Found: 1');
  await page.locator('select[name=language]').selectOption('');
  await shown(2);
  await page.locator('select[name=order]').selectOption('newest');
  await eventually(page, 'the newest comes first', () => {
    const dates = [...document.querySelectorAll('.packs > li')].map((item) => item.dataset.published);
    return dates.every((date, at) => at === 0 || date <= dates[at - 1]);
  });
}

async function bothWays(page) {
  await page.goto(`file://${folder}/glossary.html`);
  await page.locator('.ways a[href*="student.html#p"]').first().click();
  // A click on a link returns before the next page is there.
  await page.waitForURL(/student\.html#p\d+$/);
  await page.locator(':target').waitFor({ state: 'visible' });
  await page.locator('#glossary .onward a').click();
  await page.waitForURL(`file://${folder}/glossary.html`);
}

await withChromium(async (browser) => {
  const { page, asked, told } = await opened(browser, `${folder}/index.html`);
  for (const act of [search, narrow, bothWays]) await act(page);
  assert.deepEqual(told, []);
  assert.ok(asked.every((url) => url.startsWith(`file://${folder}/`)));
});
