import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Notebook } from '../../../src/app/notebook/index.ts';
import { writeWorkZip } from '../../../src/app/desk/work-zip.ts';
import type { Works } from '../../../src/app/desk/works.ts';
import { targetAt, type OwnNote } from '../../../src/core/annotate/index.ts';
import { workToEdition } from '../../../src/core/work/index.ts';
import { ENGLISH, GERMAN, smallWork } from '../../core/work/small-work.ts';
import { violations } from '../reading/open-room.ts';
import { emptyWorks, openDesk, until } from './open-desk.ts';

let works: Works;
beforeEach(async () => {
  await page.viewport(1280, 800);
  works = await emptyWorks();
});

const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((each) =>
    each.textContent.replace(/\s+/g, ' ').trim(),
  );
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((each) => each.textContent.trim() === name)!;
const align = () => document.querySelector<HTMLButtonElement>('.align .start');

/** Drops files on the page, away from the field for them. */
function drop(...files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
  );
}

const found = (count: number) =>
  until(() => document.querySelectorAll('.found-text').length === count);

test('files dropped anywhere are read: format, encoding, language, articles with their evidence', async () => {
  await openDesk(works);
  drop(new File([ENGLISH], 'en.txt'), new File([GERMAN], 'de.txt'));
  await found(2);
  expect(texts('.brought h3')).toEqual(['en.txt', 'de.txt']);
  expect(texts('.brought .format')[0]).toMatch(/^plain text Encoding utf-8 .*recognised$/);
  expect(texts('.articles summary')).toEqual([
    '2 articles found. Which, and why',
    '2 articles found. Which, and why',
  ]);
  expect(texts('.articles li')[0]).toMatch(/^Article 1 .*line/);
  expect(align()?.disabled).toBe(false);
  expect(await violations()).toEqual([]);
});

test('an encoding that was taken wrongly is changed, and the words are right', async () => {
  await openDesk(works);
  const russian = 'Статья 1\nСтороны торгуют.\n\nСтатья 2\nДоговор действует.';
  const bytes = Uint8Array.from(russian, (sign) =>
    sign > '~' ? sign.charCodeAt(0) - 'А'.charCodeAt(0) + 0xc0 : sign.charCodeAt(0),
  ); // windows-1251
  drop(new File([bytes], 'ru.txt'));
  await found(1);
  const encoding = document.querySelector<HTMLSelectElement>('.format select')!;
  await userEvent.selectOptions(encoding, 'koi8-r');
  await until(() => texts('.format small')[0] === 'chosen by you');
  await userEvent.selectOptions(document.querySelector('.format select')!, 'windows-1251');
  await until(
    () => document.querySelector<HTMLSelectElement>('.format select')?.value === 'windows-1251',
  );
  await until(() => texts('.articles li')[1]?.startsWith('Статья 2'));
  expect(texts('.format small')[0]).toBe('chosen by you');
});

test('a file with several languages gives several texts; one alone is not aligned, seven are too many', async () => {
  await openDesk(works);
  const unit = (tag: string, words: string) => `<tuv xml:lang="${tag}"><seg>${words}</seg></tuv>`;
  const tmx = TMX(`<tu>${unit('en', 'One.')}${unit('fr', 'Un.')}${unit('es', 'Uno.')}</tu>`);
  drop(new File([tmx], 'memory.tmx'));
  await found(3);
  expect(texts('.brought .format')[0]).toContain('TMX, 3 texts');
  for (const box of document.querySelectorAll<HTMLInputElement>('[type=checkbox]')) box.click();
  await until(() => align()?.disabled);
  expect(texts('.align small')).toEqual(['Bring at least two texts to align them.']);
  drop(...[1, 2, 3, 4, 5, 6, 7].map((n) => new File([ENGLISH], `${n}.txt`)));
  await found(10);
  await until(() => texts('.align small')[0]?.startsWith('At most six'));
});

const TMX = (units: string) =>
  `<?xml version="1.0"?><tmx version="1.4"><header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>${units}</body></tmx>`;

test('the links of a translation memory are taken over as they are; they can be found anew', async () => {
  await openDesk(works);
  const tu = (en: string, de: string) =>
    `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="de"><seg>${de}</seg></tuv></tu>`;
  const crossed =
    tu('No duty on 5 grains.', 'Sie handeln.') + tu('They trade.', 'Kein Zoll auf 5.');
  drop(new File([TMX(crossed)], 'memory.tmx'));
  await found(2);
  const keep = document.querySelector<HTMLInputElement>('.keep-links input')!;
  expect(keep.checked).toBe(true);
  expect(align()?.textContent.trim()).toBe('Take over');
  expect(await violations()).toEqual([]);
  keep.click();
  await until(() => align()?.textContent.trim() === 'Align');
  keep.click();
  await until(() => align()?.textContent.trim() === 'Take over');
  align()!.click();
  await until(() => document.querySelector('wl-bench .clause'));
  expect(
    texts('wl-bench [data-row]').map((row) => row.replace(/^.*?the file says so /, '')),
  ).toEqual(['No duty on 5 grains. Sie handeln.', 'They trade. Kein Zoll auf 5.']);
});

test('a zip brings the work and its notes; beside the same work it is another, with notes of its own', async () => {
  await works.save(smallWork);
  const place = { edition: 'w1', document: 'text', segment: 'art-1.2', witness: 'en' };
  const note: OwnNote = {
    id: crypto.randomUUID(),
    created: '2026-11-23T11:00:00.000Z',
    modified: '2026-11-23T11:30:00.000Z',
    motivation: 'commenting',
    tags: [],
    body: 'Why grain alone?',
    targets: [targetAt(workToEdition(smallWork), { ...place, span: { start: 10, end: 14 } })!],
  };
  const zip = writeWorkZip(smallWork, [note], {
    base: 'https://example.org/',
    generated: '2026-11-23T12:00:00.000Z',
  });
  await openDesk(works);
  drop(new File([new Uint8Array(zip)], 'treaty.zip'));
  await until(() => document.querySelector('wl-bench .clause'));
  expect(texts('.arrived')).toEqual(['A treaty was taken in from the zip. 1 note came with it.']);
  expect(await violations()).toEqual([]);
  const id = new URLSearchParams(location.search).get('w');
  expect(id).not.toBe('w1');
  expect((await works.list()).map((entry) => entry.title)).toEqual(['A treaty', 'A treaty']);
  const notebook = await Notebook.open();
  const copies = notebook.notes.filter(({ targets: [target] }) => {
    return target?.kind === 'placed' && target.place.edition === id;
  });
  expect(copies.map(({ body }) => body)).toEqual(['Why grain alone?']);
  expect(copies[0]!.id).not.toBe(note.id);
  await notebook.remove(copies[0]!.id);
  notebook.close();
});

test('reading a file can be stopped; the page stays free while it is read', async () => {
  await openDesk(works);
  const line = 'The party number 7 shall not do what the other party has agreed upon.\n';
  drop(new File([line.repeat(120_000)], 'large.txt'), new File([ENGLISH], 'en.txt'));
  const stop = await until(() => document.querySelector<HTMLButtonElement>('.reading .stop'));
  expect(await violations()).toEqual([]);
  stop.click();
  await until(() => texts('.bring-message')[0] === 'Reading large.txt was stopped.');
  await found(1);
  expect(texts('.brought h3')).toEqual(['en.txt']);
});

test('a pasted text is read; a language that is none is refused, another is taken', async () => {
  await openDesk(works);
  document.querySelector<HTMLDetailsElement>('.paste')!.open = true;
  await userEvent.fill(document.querySelector('textarea')!, ENGLISH);
  await userEvent.click(button('Take this text'));
  await found(1);
  expect(texts('.brought h3')).toEqual(['Pasted text 1']);
  const field = document.querySelectorAll<HTMLInputElement>('.found-text .fields input')[1]!;
  await userEvent.fill(field, 'not a tag');
  await userEvent.tab();
  expect(field.validity.customError).toBe(true);
  await userEvent.fill(field, 'EN-gb');
  await userEvent.tab();
  await until(() => texts('.fields small')[0] === 'British English, chosen by you');
});

test('faults are told in the reader’s language and exactly, beside the files that were read', async () => {
  await openDesk(works, undefined, 'de');
  drop(
    new File([], 'leer.txt'),
    new File(['<!DOCTYPE a [<!ENTITY b "c">]><TEI/>'], 'x.xml'),
    new File([GERMAN], 'de.txt'),
  );
  await found(1);
  expect(texts('.fault')[0]).toMatch(
    /^leer\.txt wurde nicht gelesen\. Die Datei ist leer\. leer\.txt ist leer\.$/,
  );
  expect(texts('.fault')[1]).toContain('DOCTYPE');
  const exactly = [...document.querySelectorAll('.fault small')];
  expect(exactly.map((each) => each.getAttribute('lang'))).toEqual([null, 'en']);
  expect(texts('.articles li')[0]).toBe('Artikel 1 „Artikel 1“, auf eigener Zeile');
  expect(await violations()).toEqual([]);
});

test('aligning can be stopped; what was brought is still there', async () => {
  await openDesk(works);
  const long = Array.from({ length: 6000 }, (_, n) => `The party number ${n} shall do ${n * 7}.`);
  drop(new File([long.join('\n')], 'a.txt'), new File([long.reverse().join('\n')], 'b.txt'));
  await found(2);
  align()!.click();
  (await until(() => document.querySelector<HTMLButtonElement>('.stop'))).click();
  await until(() => texts('.bring-message')[0]?.startsWith('Stopped.'));
  expect(align()?.disabled).toBe(false);
});

test('works are listed, deleted, brought back, and cleared for good only when asked twice', async () => {
  await works.save(smallWork);
  await openDesk(works);
  await until(() => texts('.works li').length === 1);
  expect(texts('.works li')[0]).toMatch(/^A treaty English, German/);
  expect(await violations()).toEqual([]);
  button('Delete').click();
  await until(() => texts('.removed')[0]?.startsWith('A treaty was deleted.'));
  expect(await violations()).toEqual([]);
  button('Bring it back').click();
  await until(() => button('Delete'));
  button('Delete').click();
  const bin = await until(() => document.querySelector<HTMLDetailsElement>('.bin'));
  bin.open = true;
  button('Clear for good').click();
  await until(() => button('No, keep them'));
  expect(await violations()).toEqual([]);
  expect(await works.list()).toHaveLength(1);
  button('Yes, clear for good').click();
  await until(() => !document.querySelector('.bin'));
  expect(await works.list()).toEqual([]);
});

test('without storage the list says so, and the desk works', async () => {
  await openDesk(undefined);
  expect(texts('.failure')[0]).toContain('no storage');
  drop(new File([ENGLISH], 'en.txt'), new File([GERMAN], 'de.txt'));
  await found(2);
  align()!.click();
  await until(() => document.querySelector('wl-bench .clause'));
  expect(texts('wl-bench .failure')[0]).toContain('export it');
  expect(await violations()).toEqual([]);
});
