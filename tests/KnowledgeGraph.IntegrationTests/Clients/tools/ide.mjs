// Usage: node ide.mjs <base url> <banana-cake-pop|graphiql> <expected text> <screenshot.png>
// Opens the IDE in Chromium, runs the document it shows, and fails if a request leaves loopback or the answer does not come.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base, kind, expected, screenshot] = process.argv.slice(2);
const profile = mkdtempSync(join(tmpdir(), 'kg-ide-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  headless: true,
  viewport: { width: 1600, height: 1000 },
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
const requests = [];
context.on('request', (request) => requests.push(request.url()));
const page = context.pages()[0] ?? (await context.newPage());
const problems = [];
page.on('pageerror', (error) => problems.push(String(error)));
const opened = [];
const hasText = (line) => [...document.querySelectorAll('.view-lines')].some((editor) => editor.innerText.replace(/\u00a0/g, ' ').includes(line));
const step = async (name, action) => {
  try {
    await action();
  } catch (error) {
    problems.push(`${name}: ${String(error).split('\n')[0]}`);
  }
};

await page.goto(`${base}/graphql`, { waitUntil: 'load' });
if (kind === 'banana-cake-pop') {
  const { tabs } = await (await fetch(`${base}/graphql/start.json`)).json();
  await step('tabs', async () => {
    if (tabs.length === 0) {
      const create = page.getByRole('button', { name: /create document/i }).first();
      await create.waitFor({ timeout: 30000 });
      await create.click();
    }

    await page.getByText('Schema available').waitFor({ timeout: 60000 });
    // The last first, so that the first is the one that is run.
    for (const { title, body } of tabs.toReversed()) {
      await page.getByText(title, { exact: true }).first().click();
      await step(title, () => page.waitForFunction(hasText, body.split('\n')[0], { timeout: 10000 }));
      opened.push(title);
    }
  });
  await step('run', async () => {
    const run = page.getByText('Run', { exact: true }).first();
    await run.waitFor({ timeout: 30000 });
    await page.getByText('Schema available').waitFor({ timeout: 30000 });
    await run.click();
  });
} else {
  await step('run', async () => {
    const run = page.getByRole('button', { name: /execute query/i }).first();
    await run.waitFor({ timeout: 30000 });
    await page.waitForTimeout(1500);
    await run.click();
  });
}

let shown = false;
for (let tries = 0; tries < 120 && !shown; tries++) {
  await page.waitForTimeout(500);
  if (tries % 20 === 19) {
    // On a busy machine a click can come before the page listens.
    await step('run again', () => (kind === 'banana-cake-pop'
      ? page.getByText('Run', { exact: true }).first()
      : page.getByRole('button', { name: /execute query/i }).first()).click({ timeout: 5000 }));
  }

  const text = await page.evaluate(() => document.body.innerText.replace(/\u00a0/g, ' ')).catch(() => '');
  shown = text.includes(expected);
}

await page.screenshot({ path: screenshot });
const hasNews = await page.getByText('Important Update').count() > 0;
const hasSignIn = await page.locator('button[aria-label="Signed out"]:visible').count() > 0;
const buttons = await page.locator('button[aria-label]:visible').count();
let kept = false;
if (kind === 'banana-cake-pop' && opened.length > 0) {
  await step('come again', async () => {
    await page.locator('.view-lines').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# My note. ');
    await page.waitForTimeout(3000);
    await page.goto(`${base}/graphql/`, { waitUntil: 'load' });
    await page.waitForFunction(hasText, '# My note. ', { timeout: 60000 });
    kept = await page.getByText(opened[0], { exact: true }).count() === 1;
  });
}

await page.waitForTimeout(2000);
const outside = requests.filter((url) => /^(https?|wss?):/.test(url) && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname));
const posts = requests.filter((url) => url.endsWith('/graphql') || url.endsWith('/graphql/')).length;
await context.close();
console.log(JSON.stringify({ shown, outside, requests: requests.length, posts, problems, opened, hasNews, hasSignIn, buttons, kept }));
process.exit(shown && outside.length === 0 ? 0 : 1);
