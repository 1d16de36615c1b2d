// axe.mjs FILE…: every WCAG 2.2 AA rule of axe-core, at four widths, light and dark, as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { eventually, opened, withChromium } from './chromium.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [320, 390, 768, 1280];
const found = [];

async function look(page, file, width, scheme) {
  const results = await page.evaluate(
    (tags) => globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] }), TAGS,
  );
  for (const { id, help, nodes } of results.violations) {
    found.push([file, width, scheme, id, help, nodes.slice(0, 3).map((node) => node.html)]);
  }
  // Reflow (1.4.10): nothing runs out of the page sideways.
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth : 0;
  });
  if (wide) found.push([file, width, scheme, 'reflow', `${wide} pixels wide`, []]);
}

await withChromium(async (browser) => {
  for (const file of process.argv.slice(2)) {
    const { page, asked, told } = await opened(browser, file);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await eventually(page, `${width} pixels, ${colorScheme}`, ([pixels, scheme]) => (
          innerWidth === pixels && matchMedia(`(prefers-color-scheme: ${scheme})`).matches
        ), [width, colorScheme]);
        // What follows the width by script, as line numbers do, comes with the next frame.
        await page.evaluate(() => new Promise((done) => {
          requestAnimationFrame(() => requestAnimationFrame(done));
        }));
        await look(page, file, width, colorScheme);
      }
    }
    for (const url of asked.filter((url) => url !== page.url())) {
      found.push([file, 0, '', 'network', url, []]);
    }
    for (const said of told) found.push([file, 0, '', 'console', said, []]);
    await page.close();
  }
});
console.log(JSON.stringify(found, null, 1));
