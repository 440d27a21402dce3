import { afterEach, expect, test, vi } from 'vitest';
import { Notebook, NotebookError, NoteChanged } from '../../../src/app/notebook/index.ts';
import type { OwnNote } from '../../../src/core/annotate/index.ts';

const opened: Notebook[] = [];

async function open(name: string): Promise<Notebook> {
  const notebook = await Notebook.open(name);
  opened.push(notebook);
  return notebook;
}

function note(id: string, body: string, modified = '2026-11-23T10:00:00.000Z'): OwnNote {
  const place = { edition: 'e', document: 'treaty', segment: 'art-2.1', witness: 'de-signed' };
  return {
    id,
    created: '2026-11-23T10:00:00.000Z',
    modified,
    motivation: 'commenting',
    tags: [],
    body,
    targets: [{ kind: 'placed', place, state: '0123456789ab' }],
  };
}

const fresh = () => `test.${crypto.randomUUID()}`;

afterEach(() => {
  vi.restoreAllMocks();
  for (const notebook of opened.splice(0)) notebook.close();
});

test('a note is there again after the page was left', async () => {
  const name = fresh();
  const first = await open(name);
  await first.save(note('a', 'What does “seitens” say?'));
  first.close();
  const second = await open(name);
  expect(second.notes.map(({ body }) => body)).toEqual(['What does “seitens” say?']);
  expect(second.problem).toBeUndefined();
});

test('another tab sees a note as soon as it is stored, changed or removed', async () => {
  const name = fresh();
  const [here, there] = [await open(name), await open(name)];
  await here.save(note('a', 'first'));
  await vi.waitFor(() => expect(there.notes.map(({ body }) => body)).toEqual(['first']));
  await here.remove('a');
  await vi.waitFor(() => expect(there.notes).toEqual([]));
});

test('of two changes of one note in two tabs neither is lost', async () => {
  const name = fresh();
  const [here, there] = [await open(name), await open(name)];
  const before = note('a', 'first');
  await here.save(before);
  await vi.waitFor(() => expect(there.notes).toHaveLength(1));
  await here.save(note('a', 'mine', '2026-11-23T10:01:00.000Z'), before);
  const second = there.save(note('a', 'theirs', '2026-11-23T10:02:00.000Z'), before);
  await expect(second).rejects.toThrow(NoteChanged);
  expect(here.notes.map(({ body }) => body)).toEqual(['mine']);
});

test('where there is no room left, the note is refused and the others stay', async () => {
  const notebook = await open(fresh());
  await notebook.save(note('a', 'kept'));
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const refused = notebook.save(note('b', 'too much'));
  await expect(refused).rejects.toMatchObject({ name: 'NotebookError', problem: 'full' });
  await expect(notebook.take([note('c', 'too much')])).rejects.toThrow(NotebookError);
  expect(notebook.notes.map(({ id }) => id)).toEqual(['a']);
});

test('several notes are taken all or not at all', async () => {
  const name = fresh();
  const notebook = await open(name);
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    value: unknown,
  ) {
    count += 1;
    if (count === 3) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value);
  });
  const four = ['a', 'b', 'c', 'd'].map((id) => note(id, id));
  await expect(notebook.take(four)).rejects.toMatchObject({ problem: 'full' });
  vi.restoreAllMocks();
  const again = await open(name);
  expect(again.notes).toEqual([]);
});

test('where the browser refuses to store, notes last as long as the page, and it says so', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('refused', 'SecurityError');
  });
  const notebook = await open(fresh());
  expect(notebook.problem).toBe('denied');
  await notebook.save(note('a', 'for now'));
  expect(notebook.notes.map(({ body }) => body)).toEqual(['for now']);
});

test('a set of notes lies beside one’s own and leaves them alone', async () => {
  const name = fresh();
  const notebook = await open(name);
  await notebook.save(note('a', 'mine'));
  await notebook.openSet({ id: 's', name: 'seminar.jsonld', notes: [note('a', 'theirs')] });
  notebook.close();
  const again = await open(name);
  expect(again.notes.map(({ body }) => body)).toEqual(['mine']);
  expect(again.sets.map((set) => set.notes.map(({ body }) => body))).toEqual([['theirs']]);
  await again.closeSet('s');
  expect(again.sets).toEqual([]);
  expect(again.notes).toHaveLength(1);
});
