// long.mjs FOLDER: a library whose packs do not stand on its first page.
import assert from 'node:assert/strict';
import { eventually, opened, withChromium } from './chromium.mjs';

const folder = process.argv[2];
const found = (count) => `${count} results`;

async function shown(page, count) {
  await eventually(page, found(count), (wanted) => (
    document.querySelectorAll('#results li').length === wanted
    && document.querySelector('#found').textContent !== ''), count);
}

async function narrowed(page, asked) {
  assert.equal(asked.filter((url) => url.endsWith('.js')).length, 0, 'nothing is loaded unasked');
  await page.locator('select[name=language]').selectOption('fa');
  await shown(page, 1);
  assert.equal(await page.locator('#results a').getAttribute('href'), 'fa/student.html');
  await page.locator('#asked').fill('council');
  await eventually(page, 'nothing in the other language', () => (
    document.querySelector('#found').textContent === document.querySelector('#finding').dataset.none));
  await page.locator('select[name=language]').selectOption('');
}

async function searched(page, asked) {
  await page.locator('#asked').fill('council VOTED');
  await page.locator('#results mark').first().waitFor();
  assert.match(await page.locator('#results a').first().getAttribute('href'), /^buses\/student\.html#p\d+$/);
  const files = asked.filter((url) => url.endsWith('.js'));
  assert.equal(files.length, new Set(files).size, 'no file is loaded twice');
}

async function walked(page) {
  await page.locator('section a[href^="packs-"]').first().click();
  await page.waitForURL(/packs-[a-z0-9-]+\.html$/);
  await page.locator('.packs a[href$="student.html"]').first().click();
  await page.waitForURL(/student\.html$/);
  await page.locator('#glossary .onward a').click();
  await page.waitForURL(/glossary\.html$/);
  await page.locator('.letters a').first().click();
  await page.waitForURL(/glossary-.+\.html$/);
  await page.locator('.ways a').first().waitFor();
}

await withChromium(async (browser) => {
  const { page, asked, told } = await opened(browser, `${folder}/index.html`);
  await narrowed(page, asked);
  await searched(page, asked);
  await walked(page);
  assert.deepEqual(told, []);
  assert.ok(asked.every((url) => url.startsWith(`file://${folder}/`)));
});
