// phone.mjs FILE…: each page by keyboard alone on a phone, dark, without motion, with letters twice as large.
import assert from 'node:assert/strict';
import { opened, withChromium } from './chromium.mjs';

const LARGE = JSON.stringify({ size: '200', theme: 'dark', lines: true });

// What is wrong with where the focus is now; null at the end of the page.
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element.dataset.reached) return null;
  element.dataset.reached = 'yes';
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20)];
  const there = document.elementFromPoint(x, y);
  const html = element.outerHTML.slice(0, 120);
  const faults = [];
  if (box.top < 0 || box.left < 0 || box.right > innerWidth + 1 || y > innerHeight) faults.push(`out of sight: ${html}`);
  else if (!there || !(element.contains(there) || there.contains(element))) faults.push(`covered: ${html}`);
  if (getComputedStyle(element).outlineStyle === 'none') faults.push(`no sign of the focus: ${html}`);
  return faults;
}

async function walked(page) {
  const faults = [];
  let stops = 0;
  for (; stops < 2000; stops += 1) {
    await page.keyboard.press('Tab');
    // A gloss that opens makes room for its term in the frame after.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    const found = await page.evaluate(focused);
    if (!found) break;
    faults.push(...found);
  }
  return { stops, faults };
}

await withChromium(async (browser) => {
  for (const file of process.argv.slice(2)) {
    const { page, told } = await opened(browser, file);
    await page.setViewportSize({ width: 375, height: 667 });
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.evaluate((large) => localStorage.setItem('coursepack:display', large), LARGE);
    await page.reload();
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    assert.equal(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), 32);
    const { stops, faults } = await walked(page);
    assert.deepEqual(faults, []);
    assert.ok(stops > 10, `${stops} stops`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 375, `${wide} pixels wide`);
    assert.deepEqual(told, []);
    await page.close();
  }
});
