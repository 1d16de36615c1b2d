// pair.mjs FILE: a student's page on two articles: answers are kept, and nothing is offered for a text.
import assert from 'node:assert/strict';
import { opened, withChromium } from './chromium.mjs';

await withChromium(async (browser) => {
  const { page, told } = await opened(browser, process.argv[2]);
  await page.locator('main textarea').first().fill('Only B has a date');
  await page.reload();
  await page.locator('#mine').waitFor();
  assert.equal(await page.locator('main textarea').first().inputValue(), 'Only B has a date');
  await page.locator('.tools summary').click();
  await page.locator('#display-size').waitFor();
  for (const unfit of ['#display-lines', '#mine-none', '#mine summary']) {
    assert.ok(!await page.locator(unfit).isVisible(), unfit);
  }
  assert.deepEqual(told, []);
});
