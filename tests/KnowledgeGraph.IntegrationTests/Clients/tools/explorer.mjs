// Usage: node explorer.mjs <base url> <folder of screenshots>
// Opens the pages in Chromium as people do, and reports what is wrong: faults that axe finds in light and dark at 360 and 1280 px, messages on the console, pages
// wider than the window, requests that leave loopback, and what of a visit by keyboard does not work.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [base, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = {
  home: '/', search: '/search?q=white+matter', browse: '/browse/disease?body-system=HP:0000707', disease: '/disease/MONDO:0957870', family: '/disease/MONDO:0800448', gene: '/gene/NCBIGene:8892',
  phenotype: '/phenotype/HP:0000518', paper: '/paper/PMID:36380532', path: '/path?from=MONDO:0957870&to=EIF2B5', neighborhood: '/neighborhood?of=EIF2B2',
  compare: '/compare?id=MONDO:0957870&id=MONDO:0800448', diagnose: '/diagnose?observed=HP:0000518&observed=HP:0000648&excluded=HP:0000869', docs: '/docs/limits.md',
  changes: '/changes', history: '/changes?id=MONDO:0957870', contents: '/docs/', handbook: '/docs/explorer.md', unknown: '/disease/OMIM:1',
};
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const [requests, problems, faults] = [[], [], []];
const watch = (context) => {
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of 404/.test(message.text())) problems.push(`${message.location().url}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(String(error.error())));
};

let audits = 0;
for (const [width, colorScheme] of [[1280, 'light'], [360, 'dark']]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' });
  watch(context);
  const page = await context.newPage();
  for (const [name, address] of Object.entries(pages)) {
    await page.goto(base + address, { waitUntil: 'load' });
    if (name === 'neighborhood') await page.locator('[data-graph] canvas').first().waitFor();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) problems.push(`${name} is ${over} px wider than ${width}`);
    for (const theme of ['light', 'dark']) {
      // What is closed has to be readable as well.
      await page.evaluate((chosen) => {
        document.documentElement.dataset.theme = chosen;
        document.querySelectorAll('details.more, details.cite').forEach((details) => { details.open = true; });
      }, theme);
      if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
      audits++;
      for (const { id, nodes } of violations) faults.push(`${name} ${theme} ${width}: ${id}: ${nodes.slice(0, 2).map((node) => `${node.target} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
    }

    await page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }

  await context.close();
}

const done = {};
const step = async (name, action) => {
  try {
    await action();
    done[name] = true;
  } catch (error) {
    problems.push(`${name}: ${String(error).split('\n')[0]}`);
  }
};
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
// Generous: other tests run beside it.
context.setDefaultTimeout(30_000);
watch(context);
const page = await context.newPage();
// Suggestions for what was typed before come first, and the last ones take their place.
const suggested = (text) => page.waitForResponse((reply) => new URL(reply.url()).searchParams.get('q') === text);
const chooseFirst = async () => {
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};
await step('search', async () => {
  await page.goto(`${base}/`);
  await Promise.all([suggested('vanishing white matter 2'), page.keyboard.type('vanishing white matter 2', { delay: 5 })]);
  await page.locator('[role=option]', { hasText: 'matter 2' }).first().waitFor();
  await chooseFirst();
  await page.waitForURL('**/disease/MONDO:0957870');
});
await step('back', async () => {
  await page.goBack();
  await page.waitForURL(`${base}/`);
  await page.goForward();
  await page.waitForURL('**/disease/MONDO:0957870');
});
await step('chip', async () => {
  const chip = page.locator('details.chip').first();
  await chip.locator('summary').focus();
  await page.keyboard.press('Enter');
  await chip.locator('.statements').waitFor();
  await page.keyboard.press('Escape');
  if (await chip.evaluate((details) => details.open)) throw new Error('it stays open');
});
await step('deep link', async () => {
  await page.goto(`${base}/disease/MONDO:0957870#literature`);
  const top = await page.locator('#literature').evaluate((section) => section.getBoundingClientRect().top);
  if (top < 0 || top > 400) throw new Error(`it stands at ${top}`);
});
await step('findings', async () => {
  await page.goto(`${base}/diagnose`);
  await Promise.all([suggested('catar'), page.locator('#f-observed').pressSequentially('catar', { delay: 5 })]);
  await chooseFirst();
  await page.waitForURL('**observed=HP**');
  await page.locator('table.ranked').waitFor();
});
await step('phenopacket', async () => {
  const packet = { id: 'one', phenotypicFeatures: [{ type: { id: 'HP:0000518' } }, { type: { id: 'HP:0000869' }, excluded: true }] };
  await page.goto(`${base}/diagnose`);
  await page.locator('input[type=file]').setInputFiles({ name: 'one.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(packet)) });
  await page.waitForURL('**/diagnose?observed=HP%3A0000518&excluded=HP%3A0000869');
});
await step('server gone', async () => {
  await page.goto(`${base}/search`);
  await context.setOffline(true);
  await page.locator('#q').pressSequentially('whi', { delay: 5 });
  await page.locator('.suggestions.fault').waitFor();
  if (await page.locator('[role=listbox] .fault').count() > 0) throw new Error('a fault is no option of a list');
  await context.setOffline(false);
  await page.locator('#q').pressSequentially('te', { delay: 5 });
  await page.locator('[role=option]').first().waitFor();
});
await step('as GraphQL', async () => {
  const ide = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  ide.on('request', (request) => requests.push(request.url()));
  const tab = await ide.newPage();
  const shows = (line) => [...document.querySelectorAll('.view-lines')].some((editor) => editor.innerText.replace(/\u00a0/g, ' ').includes(line));
  // Twice: a first visit makes the store that the next one finds.
  for (const block of ['genes', 'features']) {
    await tab.goto(`${base}/disease/MONDO:0957870`);
    await tab.locator(`#${block} .tools a`).first().click();
    await tab.waitForFunction(shows, `query Disease${block[0].toUpperCase()}${block.slice(1)}Of {`, { timeout: 30_000 });
  }

  await ide.close();
});
await step('release', async () => {
  await page.route('**/health/ready', (route) => route.fulfill({ json: { status: 'ready', release: 'another' } }));
  await page.clock.install();
  await page.goto(`${base}/gene/NCBIGene:8892`);
  await page.clock.fastForward(60_000);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.locator('.newer').waitFor();
});
await step('without scripts', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const still = await plain.newPage();
  await still.goto(`${base}/disease/MONDO:0957870`);
  const text = await still.locator('main').innerText();
  if (!/Secondary amenorrhea/.test(text) || !/Professional guidelines/.test(text)) throw new Error('the record is not there');
  await plain.close();
});
const outside = requests.filter((url) => /^(https?|wss?):/.test(url) && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname));
await browser.close();
// Being offline is what one step is about.
const told = problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED/.test(problem));
console.log(JSON.stringify({ audits, faults, problems: told, outside, done: Object.keys(done), requests: requests.length }));
