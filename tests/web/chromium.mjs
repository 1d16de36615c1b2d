// Chromium with nothing but what a page itself asks for: whatever it asks the network is told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync',
  '--disable-background-networking', '--disable-component-update', '--force-prefers-reduced-motion',
];

const PATIENCE = 120_000; // milliseconds: a machine may be slow, a page that does nothing is still found out

export async function withChromium(act) {
  const home = mkdtempSync(join(tmpdir(), 'coursepack-chromium-'));
  const options = {
    executablePath: process.env.CHROMIUM, args: QUIET, acceptDownloads: true, timeout: PATIENCE,
  };
  const browser = await chromium.launchPersistentContext(home, options);
  browser.setDefaultTimeout(PATIENCE);
  try {
    await act(browser);
  } finally {
    await browser.close();
    rmSync(home, { recursive: true, force: true });
  }
}

// A page of a file, with everything that it has asked for and complained about.
export async function opened(browser, file) {
  const page = await browser.newPage();
  const asked = [];
  const told = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (said) => { if (said.type() === 'error') told.push(said.text()); });
  page.on('pageerror', (fault) => told.push(String(fault)));
  await page.goto(`file://${file}`);
  return { page, asked, told };
}

// Until the page says yes; what was hoped for is named where it never does.
export async function eventually(page, hoped, asked, about) {
  try {
    await page.waitForFunction(asked, about);
  } catch (fault) {
    throw new Error(`never: ${hoped}`, { cause: fault });
  }
}
