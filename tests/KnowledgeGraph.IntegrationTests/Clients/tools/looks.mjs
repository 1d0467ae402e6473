// Usage: node looks.mjs <base url>
// How pages stand in Chromium where it can be measured: nothing wider than a narrow window whatever is opened, the picture of a neighbourhood, the focus after a
// step, and what is printed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [base] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const [problems, done] = [[], []];
const step = async (name, options, action) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Generous: other tests run beside it.
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`${name}: ${error}`));
  const expect = (holds, what) => { if (!holds) problems.push(`${name}: ${what}`); };
  try {
    await action(page, expect);
    done.push(name);
  } catch (error) {
    problems.push(`${name}: ${String(error).split('\n')[0]}`);
  }
  await context.close();
};
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const audit = async (page) => {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`).join('; ');
};
const note = 'She had seizures and secondary amenorrhea, progressive ataxia and spasticity since childhood. No optic atrophy. Her mother has a cataract.';
const addresses = [
  '/', '/disease/MONDO:0957870', '/disease/MONDO:0800448', '/gene/NCBIGene:8892', '/phenotype/HP:0000518', '/paper/PMID:36380532',
  '/path?from=MONDO:0957870&to=EIF2B5', '/path?from=MONDO:0957870&to=HP:0000518&limit=20&length=6', '/neighborhood?of=EIF2B2', '/compare?id=MONDO:0957870&id=MONDO:0800448',
  '/diagnose?observed=HP:0000518&observed=HP:0000648&excluded=HP:0000869', '/changes', '/changes?id=MONDO:0957870', '/docs/', '/docs/explorer.md', '/browse/gene', '/search?q=white',
];
const narrow = { viewport: { width: 360, height: 740 } };

await step('nothing is wider than a narrow window', narrow, async (page, expect) => {
  for (const address of addresses) {
    await page.goto(base + address, { waitUntil: 'load' });
    await page.evaluate(() => document.querySelectorAll('details:not(.chip)').forEach((details) => { details.open = true; }));
    expect(await overflow(page) <= 0, `${address} is wider by ${await overflow(page)} px`);
    // One of each place is enough: chips of a list stand one below the other.
    const wide = await page.evaluate(() => {
      const found = [];
      for (const chip of [...document.querySelectorAll('details.chip')].slice(0, 40)) {
        chip.open = true;
        const box = chip.querySelector('.statements').getBoundingClientRect();
        const most = document.documentElement.clientWidth;
        if (box.left < 0 || box.right > most || document.documentElement.scrollWidth > most) found.push(chip.textContent.trim().slice(0, 40));
        chip.open = false;
      }
      return found;
    });
    expect(wide.length === 0, `${address}: chips go beyond the window: ${wide.slice(0, 3)}`);
  }
});
await step('a note that was read fits and is there to be changed', narrow, async (page, expect) => {
  await page.goto(`${base}/diagnose`);
  await page.locator('#f-note').fill(note);
  await page.locator('button', { hasText: 'Read the note' }).click();
  await page.locator('.the-note mark').first().waitFor();
  expect(await overflow(page) <= 0, `it is wider by ${await overflow(page)} px`);
  expect(await page.locator('#f-note').inputValue() === note, 'the note is gone');
  expect(await page.locator('.the-note mark.seen').count() >= 2, 'what was seen is not marked');
  expect(await page.locator('.the-note mark.not-seen').innerText() === 'optic atrophy', 'what was not seen is not marked');
  expect(await audit(page) === '', await audit(page));
});
await step('an open chip has no faults', narrow, async (page, expect) => {
  await page.goto(`${base}/gene/NCBIGene:8892`);
  await page.locator('details.chip').nth(1).locator('summary').click();
  expect(await audit(page) === '', await audit(page));
});
await step('the head leaves room and covers no anchor', narrow, async (page, expect) => {
  await page.goto(`${base}/disease/MONDO:0957870#literature`);
  const [head, section] = await page.evaluate(() => [document.querySelector('.strip').getBoundingClientRect(), document.querySelector('#literature').getBoundingClientRect()]);
  expect(head.top === 0 && head.height <= 64, `it stands at ${head.top} and is ${head.height} px high`);
  expect(section.top >= head.bottom, `the section stands at ${section.top}`);
});
await step('counts and words are not broken', narrow, async (page, expect) => {
  for (const address of ['/disease/MONDO:0957870', '/gene/NCBIGene:8892', '/compare?id=MONDO:0957870&id=MONDO:0800448', '/neighborhood?of=EIF2B2', '/']) {
    await page.goto(base + address);
    const broken = await page.evaluate(() => {
      const found = [];
      // A cell that is narrower than its longest word would break it.
      for (const cell of document.querySelectorAll('th, td, .n')) {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          for (const word of text.data.matchAll(/[^\s/-]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1) found.push(word[0]);
          }
        }
      }
      return found;
    });
    expect(broken.length === 0, `${address}: ${broken.slice(0, 5)}`);
  }
});

const pictured = () => document.querySelectorAll('.names-of-graph text').length > 0;
const labels = () => {
  const boxes = [...document.querySelectorAll('.names-of-graph text')].map((text) => text.getBoundingClientRect());
  const meet = (one, other) => one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
  const { nodes } = JSON.parse(document.querySelector('[data-graph]').dataset.graph);
  const named = new Set([...document.querySelectorAll('.names-of-graph text')].map((text) => text.dataset.id));
  const frame = document.querySelector('.graph').getBoundingClientRect();
  return {
    over: boxes.filter((box, place) => boxes.slice(place + 1).some((other) => meet(box, other))).length,
    beyond: boxes.filter((box) => box.left < frame.left - 1 || box.right > frame.right + 1).length,
    nameless: nodes.filter((node) => (node.middle || node.kind === 'disease') && !named.has(node.id)).map((node) => node.id),
    share: (Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))) / frame.width,
    longest: Math.max(...boxes.map((box) => box.width)),
    width: frame.width,
  };
};
for (const [name, options] of [['wide', {}], ['narrow', narrow]]) {
  await step(`labels of a neighbourhood give way, ${name}`, options, async (page, expect) => {
    for (const address of ['/neighborhood?of=MONDO:0957870', '/neighborhood?of=EIF2B2&depth=2&limit=100']) {
      await page.goto(base + address);
      await page.waitForFunction(pictured);
      const told = await page.evaluate(labels);
      expect(told.over === 0, `${address}: ${told.over} labels are over others`);
      expect(told.beyond === 0, `${address}: ${told.beyond} labels go beyond the picture`);
      expect(told.nameless.length === 0, `${address}: ${told.nameless} have no names`);
      expect(told.share > 0.75, `${address}: it takes ${told.share} of the width`);
      expect(told.longest < 170, `${address}: a label is ${told.longest} px wide`);
    }
  });
}
await step('the wheel scrolls the page, and with Ctrl it zooms', {}, async (page, expect) => {
  await page.goto(`${base}/neighborhood?of=EIF2B2`);
  await page.waitForFunction(pictured);
  const place = () => page.evaluate(() => [...document.querySelectorAll('.names-of-graph text')].map((text) => `${text.dataset.id} ${text.firstChild.getAttribute('x')}`).join());
  const [before, frame] = [await place(), await page.locator('.graph').boundingBox()];
  await page.mouse.move(frame.x + frame.width / 3, frame.y + 100);
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => scrollY > 50);
  await page.waitForTimeout(300);
  expect(await place() === before, 'the wheel alone zooms');
  await page.evaluate(() => scrollTo(0, 0));
  // What scrolls is not zoomed for a moment.
  await page.waitForTimeout(600);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await page.waitForTimeout(300);
  expect(await place() !== before, 'Ctrl and the wheel do not zoom');
  await page.getByRole('button', { name: 'Show the whole picture' }).click();
  await page.waitForTimeout(300);
  expect(await place() === before, 'the whole picture does not come back');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForTimeout(300);
  expect(await place() !== before, 'the button does not zoom');
});
await step('a picture follows its window', {}, async (page, expect) => {
  await page.goto(`${base}/neighborhood?of=EIF2B2`);
  await page.waitForFunction(pictured);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.waitForFunction(() => document.querySelector('.graph canvas').getBoundingClientRect().width < 360);
  await page.waitForTimeout(300);
  const told = await page.evaluate(labels);
  expect(await overflow(page) <= 0, `the page is wider by ${await overflow(page)} px`);
  expect(told.beyond === 0 && told.nameless.length === 0, JSON.stringify(told));
});
await step('the focus stays at the field that a finding was added by', {}, async (page, expect) => {
  await page.goto(`${base}/diagnose`);
  for (const word of ['cataract', 'optic atrophy']) {
    await page.locator('#f-observed').pressSequentially(word, { delay: 5 });
    await page.locator('[role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await page.locator('table.ranked').waitFor();
    expect(await page.evaluate(() => document.activeElement.id) === 'f-observed', 'it is elsewhere');
  }
});
await step('fields of a path show names and send identifiers', {}, async (page, expect) => {
  await page.goto(`${base}/path?from=MONDO:0957870&to=EIF2B5`);
  expect(await page.locator('#f-from').inputValue() === 'leukoencephalopathy with vanishing white matter 2', 'it shows no name');
  await page.locator('#f-to').fill('');
  await page.locator('#f-to').pressSequentially('cataract', { delay: 5 });
  await page.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(/cataract/i.test(await page.locator('#f-to').inputValue()), 'what was picked is shown by its identifier');
  await page.keyboard.press('Enter');
  await page.waitForURL('**to=HP*');
  expect(new URL(page.url()).searchParams.get('from') === 'MONDO:0957870', page.url());
});
await step('what is printed is black on white, fits, and has the reasons', { colorScheme: 'dark', viewport: { width: 700, height: 1000 } }, async (page, expect) => {
  for (const [address, part] of [
    ['/diagnose?observed=HP:0000518&observed=HP:0000648&excluded=HP:0000869', '.reasons li, .report'], ['/compare?id=MONDO:0957870&id=MONDO:0800448&id=MONDO:0800449&id=MONDO:0800450', '.matrix'],
    ['/neighborhood?of=EIF2B2', 'table'], ['/disease/MONDO:0957870', '#features'],
  ]) {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.goto(base + address);
    for (const theme of ['', 'dark']) {
      await page.evaluate((chosen) => { document.documentElement.dataset.theme = chosen; }, theme);
      const colours = await page.evaluate(() => [document.body, ...document.querySelectorAll('main .muted, main a')].filter((element) => element.checkVisibility()).map((element) => getComputedStyle(element).color));
      const pale = colours.filter((colour) => Math.max(...colour.match(/[\d.]+/g).slice(0, 3).map(Number)) > 90);
      expect(pale.length === 0, `${address} ${theme}: it is printed in ${pale[0]}`);
    }
    expect(await page.locator('.ask:visible, .tools:visible, .zoom:visible, nav:visible').count() === 0, `${address}: forms and buttons are printed`);
    expect(await page.locator(part).first().isVisible(), `${address}: ${part} is not printed`);
    const wide = await page.evaluate(() => [...document.querySelectorAll('table')].filter((table) => table.offsetParent && table.getBoundingClientRect().right > innerWidth + 1).length);
    expect(wide === 0, `${address}: a table is cut`);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${base}/diagnose?observed=HP:0000518`);
  expect(await page.getByRole('button', { name: 'Print' }).isVisible(), 'there is no button to print');
});
await step('without scripts nothing is offered that needs them', { javaScriptEnabled: false }, async (page, expect) => {
  await page.goto(`${base}/diagnose?observed=HP:0000518`);
  expect(await page.locator('[data-drop], [data-print], [data-theme-switch]').count() > 1, 'they are not there at all');
  expect(await page.locator('[data-drop]:visible, [data-print]:visible, [data-theme-switch]:visible').count() === 0, 'something is');
});
await browser.close();
console.log(JSON.stringify({ problems, done }));
