import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Works } from '../../../src/app/desk/works.ts';
import { INTERFACE_LANGUAGES } from '../../../src/core/model/index.ts';
import { splitSegment, unlinkSegment, type Work } from '../../../src/core/work/index.ts';
import { smallWork } from '../../core/work/small-work.ts';
import { violations } from '../reading/open-room.ts';
import { emptyWorks, openDesk, until } from './open-desk.ts';

let works: Works;
beforeEach(async () => {
  await page.viewport(1280, 800);
  works = await emptyWorks();
});

/** With two rows that want a reader's eye, and one that has no counterpart. */
const doubtful: Work = unlinkSegment(
  {
    ...smallWork,
    rows: smallWork.rows.map((row, at) =>
      at === 2 || at === 5 ? { ...row, confidence: 0.3, by: ['order'] } : row,
    ),
  },
  1,
  smallWork.rows[3]!.cells[1]![0]!,
);

const clause = (words: string) =>
  [...document.querySelectorAll<HTMLElement>('.clause')].find((each) =>
    each.textContent.includes(words),
  )!;
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );
const focused = () => document.activeElement?.textContent.trim();
const act = (name: string) => document.querySelector<HTMLButtonElement>(`[data-act=${name}]`)!;
const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));

test('coverage is told, each row says how sure it is and why, in words', async () => {
  await openDesk(works, doubtful);
  expect(texts('.coverage')[0]).toMatch(/^4 of 6 clauses aligned, 2 unsure, 2 checked/);
  expect(texts('.sure')[3]).toBe('unsure 30 % sure its place only');
  expect(texts('.sure')[4]).toBe('checked 100 % sure set by hand');
});

test('n and p go from one unsure row to the next; c marks it as checked, and none is left', async () => {
  await openDesk(works, doubtful);
  clause('Treaty of Commerce').focus();
  await userEvent.keyboard('n');
  await drawn();
  expect(focused()).toBe('The Parties shall trade freely.');
  await userEvent.keyboard('c');
  await userEvent.keyboard('n');
  await drawn();
  expect(focused()).toBe('This Treaty remains in force for ten years.');
  await userEvent.keyboard('c');
  await drawn();
  expect(texts('.coverage')[0]).toContain('0 unsure');
  expect(act('next').disabled).toBe(true);
});

test('everything that the keys do, the buttons do: the focus stays with the words', async () => {
  await openDesk(works, smallWork);
  await userEvent.click(clause('They shall levy'));
  await userEvent.click(act('split'));
  await drawn();
  expect(document.querySelector('.cut')).not.toBeNull();
  const words = clause('They shall levy').querySelector('.words')!;
  const { left, top, height } = words.getBoundingClientRect();
  words.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      clientX: left + 40,
      clientY: top + height / 2,
      detail: 1,
    }),
  );
  await drawn();
  await userEvent.click(act('cut'));
  await drawn();
  expect(focused()).toMatch(/^(shall )?levy no duty on grain\.$|^shall levy/);
  await userEvent.click(act('unlink'));
  await drawn();
  await userEvent.click(act('up'));
  await drawn();
  expect(focused()).toMatch(/levy/);
  await userEvent.click(act('undo'));
  await userEvent.click(act('undo'));
  await userEvent.click(act('undo'));
  await drawn();
  expect(texts('.words')).toEqual(
    smallWork.rows.flatMap((row) =>
      row.cells.flatMap((cell, at) =>
        cell.map((id) => smallWork.versions[at]!.segments.find((each) => each.id === id)!.text),
      ),
    ),
  );
});

test('picked up in one row, put into another; a column shifted by one and back', async () => {
  await openDesk(works, smallWork);
  clause('Sie erheben').focus();
  await userEvent.keyboard('m');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await drawn();
  expect(focused()).toBe('Dieser Vertrag gilt zehn Jahre.');
  await userEvent.click(act('put'));
  await drawn();
  expect(focused()).toBe('Sie erheben keinen Zoll auf Getreide.');
  expect(clause('Sie erheben').closest('[data-row]')).toBe(
    clause('This Treaty remains').closest('[data-row]'),
  );
  await userEvent.keyboard('{Control>}z{/Control}');
  await drawn();
  clause('Die Parteien').focus();
  await userEvent.keyboard(']');
  await drawn();
  expect(clause('Die Parteien').closest('[data-row]')).toBe(
    clause('They shall levy').closest('[data-row]'),
  );
  await userEvent.keyboard('[[');
  await drawn();
  expect(clause('Die Parteien').closest('[data-row]')).toBe(
    clause('The Parties shall').closest('[data-row]'),
  );
});

test('what cannot be done is said, and nothing changes', async () => {
  await openDesk(works, smallWork);
  clause('Kann gekündigt'.slice(5)).focus();
  await userEvent.keyboard('j');
  await drawn();
  expect(texts('.notice')[0]).toBe('This is the last clause of its version.');
  expect(act('undo').disabled).toBe(true);
});

test('keys do nothing where no clause has the focus', async () => {
  await openDesk(works, smallWork);
  document.querySelector<HTMLElement>('.about-versions summary')!.focus();
  await userEvent.keyboard('cujl');
  await drawn();
  expect(act('undo').disabled).toBe(true);
});

test('what is said of a version is changed, kept, and shown in the head of its column', async () => {
  await openDesk(works, smallWork);
  document.querySelector<HTMLDetailsElement>('.about-versions')!.open = true;
  const title = document.querySelector<HTMLInputElement>('.found-text input')!;
  await userEvent.fill(title, 'as signed');
  await userEvent.tab();
  await until(() => texts('[role=columnheader]')[1] === 'English as signed');
  await until(() => document.querySelector('.save-state[data-state=saved]'));
  expect((await works.load(smallWork.id))?.versions[0]?.title).toBe('as signed');
});

test('a thousand rows and more are all there, few of them drawn at once', async () => {
  const segment = (id: number) => ({
    id: `s${id}`,
    text: `Clause ${id}.`,
    after: ' ',
    kind: 'paragraph' as const,
  });
  const ids = [...Array(3000).keys()];
  const many: Work = {
    ...smallWork,
    id: 'many',
    versions: smallWork.versions.map((version) => ({ ...version, segments: ids.map(segment) })),
    units: [{ id: 'preamble', kind: 'preamble', evidence: '' }],
    rows: ids.map((id) => ({
      id: `r${id}`,
      unit: 'preamble',
      isLabel: false,
      cells: [[`s${id}`], [`s${id}`]],
      confidence: 0.9,
      by: ['length'],
      isChecked: false,
    })),
    next: 3000,
  };
  await openDesk(works, many);
  await until(() => document.querySelectorAll('[data-row]').length === 3000);
  clause('Clause 2000.').focus();
  const before = performance.now();
  await userEvent.keyboard('u');
  await until(() => document.querySelectorAll('[data-row]').length === 3001);
  expect(performance.now() - before).toBeLessThan(2000);
  expect(focused()).toBe('Clause 2000.');
});

const cut = splitSegment(smallWork, 0, smallWork.rows[2]!.cells[0]![0]!, 11);

test.each<[string, Work, () => Promise<void>]>([
  ['as it opens', smallWork, () => Promise.resolve()],
  ['with unsure rows and empty cells', doubtful, () => Promise.resolve()],
  [
    'while a clause is split',
    cut,
    async () => {
      clause('shall trade').focus();
      await userEvent.keyboard('s');
    },
  ],
  [
    'with everything open',
    smallWork,
    async () => {
      for (const each of document.querySelectorAll('details')) each.open = true;
      await drawn();
    },
  ],
  [
    'with its keys shown',
    smallWork,
    async () => userEvent.click(document.querySelector('[data-opens=bench-keys]')!),
  ],
])('the workbench is accessible %s', async (_name, work, reach) => {
  await openDesk(works, work);
  await reach();
  await drawn();
  expect(await violations()).toEqual([]);
});

test.each(INTERFACE_LANGUAGES)(
  'the workbench is accessible in %s, narrow, dark',
  async (language) => {
    await page.viewport(360, 800);
    await openDesk(works, doubtful, language);
    document.documentElement.dataset['colours'] = 'dark';
    await drawn();
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  },
);
