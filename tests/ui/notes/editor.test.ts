import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notebook } from '../../../src/app/notebook/index.ts';
import { en as messages } from '../../../src/ui/messages/en.ts';
import { draftOn, kept } from '../../../src/ui/notes/own/draft.ts';
import { EditorClosed, NoteEditor } from '../../../src/ui/notes/own/editor.ts';
import '../../../src/ui/notes/own/word-chooser.ts';
import { en as o } from '../../../src/ui/notes/own/words/en.ts';
import { en as n } from '../../../src/ui/notes/words/en.ts';
import '../../../src/ui/styles/index.css';
import '../../../src/ui/notes/room-notes.css';
import '../../../src/ui/notes/own/own-notes.css';
import { SAMPLE } from '../../core/annotate/sample-edition.ts';

const RUSSIAN = { document: 'treaty', witness: 'ru-signed', segment: 'art-2.1' };
const text = SAMPLE.documents[0]!.witnesses[1]!.segments.find(({ id }) => id === 'art-2.1')!.text;
const start = text.indexOf('военных действий');
const ON_TERM = { ...RUSSIAN, span: { start, end: start + 16 } };

let editor: NoteEditor;
let notebook: Notebook;

beforeEach(async () => {
  document.documentElement.lang = 'en';
  sessionStorage.clear();
  notebook = await Notebook.open(`test.${crypto.randomUUID()}`);
  editor = new NoteEditor();
  editor.setting = { m: messages, n, o, edition: SAMPLE, base: { root: '/' }, live: true };
  editor.notebook = notebook;
  document.body.append(editor);
});

afterEach(() => {
  vi.restoreAllMocks();
  editor.remove();
  notebook.close();
});

const field = () => editor.querySelector<HTMLTextAreaElement>('textarea[name="body"]')!;
const button = (label: string) =>
  [...editor.querySelectorAll('button')].find((each) => each.textContent?.trim() === label)!;

async function write(body: string): Promise<void> {
  field().value = body;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await editor.updateComplete;
}

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(editor);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

test('a note on a term is carried to the same term of every other version', async () => {
  await editor.open(draftOn(SAMPLE, [ON_TERM]));
  editor.querySelector<HTMLDetailsElement>('.carrying')!.open = true;
  for (let offer; (offer = editor.querySelector<HTMLElement>('.carrying button'));) {
    offer.click();
    await editor.updateComplete;
  }
  await write('Who began it?');
  button(o.save).click();
  await vi.waitFor(() => expect(notebook.notes).toHaveLength(1));
  expect(notebook.notes[0]!.targets.map(({ quote }) => quote?.exact)).toEqual([
    'военных действий',
    'kriegerischer Handlungen',
    'belligerent action',
    'hành động chiến tranh',
  ]);
});

test('the reader sets the words in a version by selecting them', async () => {
  await editor.open(draftOn(SAMPLE, [{ ...RUSSIAN, witness: 'de-signed' }]));
  button(o.setWords).click();
  await editor.updateComplete;
  const chooser = editor.querySelector('wl-word-chooser')!;
  await vi.waitFor(() => expect(chooser.querySelector('textarea')).not.toBeNull());
  expect(await violations()).toEqual([]);
  const clause = chooser.querySelector('textarea')!;
  button(o.takeWords).click();
  await vi.waitFor(() => expect(chooser.querySelector('[role=alert]')).not.toBeNull());
  const at = clause.value.indexOf('dritten Macht');
  clause.setSelectionRange(at, at + 'dritten Macht'.length);
  button(o.takeWords).click();
  await editor.updateComplete;
  expect(editor.querySelector('.places q')?.textContent).toBe('dritten Macht');
  expect(editor.querySelector('.places q')?.getAttribute('lang')).toBe('de');
});

test('where there is no room left, the text stays in the editor and can be copied', async () => {
  await editor.open(draftOn(SAMPLE, [RUSSIAN]));
  await write('A long thought.');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  button(o.save).click();
  await vi.waitFor(() =>
    expect(editor.querySelector('[role=alert]')?.textContent).toContain(o.notStored.full),
  );
  expect(field().value).toBe('A long thought.');
  expect(button(o.copyText)).toBeDefined();
  expect(await violations()).toEqual([]);
  vi.restoreAllMocks();
  button(o.save).click();
  await vi.waitFor(() =>
    expect(notebook.notes.map(({ body }) => body)).toEqual(['A long thought.']),
  );
});

test('a note changed in another tab meanwhile is saved beside the other', async () => {
  await editor.open(draftOn(SAMPLE, [RUSSIAN]));
  await write('First.');
  button(o.save).click();
  await vi.waitFor(() => expect(notebook.notes).toHaveLength(1));
  const [note] = notebook.notes;
  const { body, tags, motivation, targets } = note!;
  await editor.open({ before: note!, body, tags: tags.join(), motivation, targets });
  await notebook.save({ ...note!, body: 'Theirs.', modified: '2100-01-01T00:00:00.000Z' }, note);
  await write('Mine.');
  button(o.save).click();
  await vi.waitFor(() => expect(button(o.saveAsNew)).toBeDefined());
  button(o.saveAsNew).click();
  await vi.waitFor(() => expect(notebook.notes).toHaveLength(2));
  expect(notebook.notes.map((each) => each.body).sort()).toEqual(['Mine.', 'Theirs.']);
});

test('what is written survives Escape and a reload; what is thrown away does not', async () => {
  const outcomes: string[] = [];
  editor.addEventListener(EditorClosed.type, (event) => {
    if (event instanceof EditorClosed) outcomes.push(event.outcome);
  });
  await editor.open(draftOn(SAMPLE, [ON_TERM]));
  await write('Half a thought');
  editor.querySelector('dialog')!.close(); // what Escape does
  await vi.waitFor(() => expect(outcomes).toEqual(['left']));
  expect(kept()).toMatchObject({ body: 'Half a thought' });
  expect(kept()?.targets[0]?.quote?.exact).toBe('военных действий');
  await editor.open(kept()!);
  button(o.cancel).click();
  await vi.waitFor(() => expect(outcomes).toEqual(['left', 'discarded']));
  expect(kept()).toBeUndefined();
});

test('HTML and script in a note are its text', async () => {
  await editor.open(draftOn(SAMPLE, [RUSSIAN]));
  const hostile = '<img src=x onerror="globalThis.ran = true"> [x](javascript:alert(1)) <b>b</b>';
  await write(hostile);
  editor.querySelectorAll('details').forEach((each) => (each.open = true));
  const shown = editor.querySelector('details .body')!;
  expect(shown.textContent).toBe(hostile);
  expect(shown.querySelectorAll('img, b, a, script')).toHaveLength(0);
  expect('ran' in globalThis).toBe(false);
});

test('the editor has no violation of accessibility', async () => {
  await editor.open(draftOn(SAMPLE, [ON_TERM]));
  editor.querySelectorAll('details').forEach((each) => (each.open = true));
  expect(await violations()).toEqual([]);
});
