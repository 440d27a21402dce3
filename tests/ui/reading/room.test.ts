import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { edition } from 'virtual:edition';
import { clause, openRoom } from './open-room.ts';

/** The marked words, as `witness: words`. */
function marked(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-on]')].map((each) => {
    const [, witness] = each.closest('.text')!.id.split('@');
    return `${witness}: ${each.textContent}`;
  });
}

/** The term of a concept in a clause. */
function term(address: string, concept: string): HTMLElement {
  return clause(address).querySelector<HTMLElement>(`[data-concept~="${concept}"]`)!;
}

const notice = () => document.querySelector('.notice')!.textContent;
const focused = () => document.activeElement!.closest('.text')?.id ?? document.activeElement!.id;
const heads = () => [...document.querySelectorAll('.heads b')].map((each) => each.textContent);

beforeEach(() => page.viewport(1280, 800));
afterEach(() => void vi.restoreAllMocks());

test('the room shows the whole document to the letter, and the address stays that of the unit', async () => {
  await openRoom('treaty/art-2/');
  const treaty = edition.documents.find(({ id }) => id === 'treaty')!;
  for (const id of treaty.defaultWitnesses) {
    const { segments, language } = treaty.witnesses.find((each) => each.id === id)!;
    for (const segment of segments) {
      const shown = clause(`${segment.id}@${id}`);
      expect(shown.textContent).toBe(segment.text);
      expect(shown.lang).toBe(language);
    }
  }
  expect(location.pathname).toMatch(/\/treaty\/art-2\/$/);
});

test('the same clause starts at the same height in every column', async () => {
  await openRoom('treaty/');
  for (const row of document.querySelectorAll('tr.clause')) {
    const tops = [...row.querySelectorAll('.text')].map((each) => each.getBoundingClientRect().top);
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(2);
  }
});

test('the text of a version stands under its head', async () => {
  await openRoom('treaty/');
  const left = (each: Element) => Math.round(each.getBoundingClientRect().left);
  const heads = [...document.querySelectorAll('.heads .head')].map(left);
  for (const row of document.querySelectorAll('tr')) {
    const texts = [...row.querySelectorAll('.text')].map(left);
    if (texts.length > 0) expect(texts).toEqual(heads);
  }
});

describe('a term', () => {
  const inFour = [
    'de-signed: kriegerischer Handlungen',
    'ru-signed: военных действий',
    expect.stringMatching(/^en-nsr: /),
    expect.stringMatching(/^vi-working: /),
  ];

  test('pointed at, is marked in every column, and named', async () => {
    const room = await openRoom('treaty/art-2/');
    await userEvent.hover(term('art-2.1@ru-signed', 'belligerent-action'));
    await room.updateComplete;
    expect(marked()).toEqual(expect.arrayContaining(inFour));
    expect(new Set(marked().map((each) => each.split(':')[0]))).toHaveLength(4);
    expect(notice()).toMatch(/^Term: belligerent action/);
  });

  test('in focus, is marked in every column; no other is', async () => {
    const room = await openRoom('treaty/art-2/');
    term('art-2.1@de-signed', 'belligerent-action').focus();
    await room.updateComplete;
    expect(marked()).toEqual(expect.arrayContaining(inFour));
    const concepts = [...document.querySelectorAll<HTMLElement>('[data-on]')];
    expect(concepts.every((each) => each.dataset['concept']!.includes('belligerent'))).toBe(true);
    term('art-2.2@de-signed', 'support').focus();
    expect(marked().some((each) => each.includes('kriegerisch'))).toBe(false);
  });

  test('is marked as the words the table of terms gives, and nothing else', async () => {
    await openRoom('protocol/');
    for (const { id, occurrences } of edition.concepts) {
      for (const each of occurrences.filter(({ document }) => document === 'protocol')) {
        const address = `${each.segment}@${each.witness}`;
        const shown = document.getElementById(address);
        const words = [...(shown?.querySelectorAll<HTMLElement>('[data-concept]') ?? [])]
          .filter((mark) => mark.dataset['concept']!.split(' ').includes(id))
          .map((mark) => mark.textContent)
          .join('');
        if (shown) expect([address, words]).toEqual([address, expect.stringContaining(each.text)]);
      }
    }
  });

  test('is reached by t and left by T, in the version one reads; Escape goes back to the clause', async () => {
    await openRoom('treaty/art-2/');
    clause('art-2.1@ru-signed').focus();
    await userEvent.keyboard('t');
    expect(document.activeElement!.textContent).toBe('Договаривающихся Сторон');
    await userEvent.keyboard('t');
    expect(document.activeElement!.textContent).toBe('военных действий');
    await userEvent.keyboard('T');
    expect(document.activeElement!.textContent).toBe('Договаривающихся Сторон');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement!.id).toBe('art-2.1@ru-signed');
  });
});

describe('the arrows', () => {
  test('lead from clause to clause and from version to version', async () => {
    await openRoom('treaty/art-2/');
    clause('art-2.1@de-signed').focus();
    const way = [];
    for (const key of ['Right', 'Down', 'Right', 'Left', 'Left', 'Up']) {
      await userEvent.keyboard(`{Arrow${key}}`);
      way.push(focused());
    }
    expect(way).toEqual([
      'art-2.1@ru-signed',
      'art-2.2@ru-signed',
      'art-2.2@en-nsr',
      'art-2.2@ru-signed',
      'art-2.2@de-signed',
      'art-2.1@de-signed',
    ]);
  });

  test('pass over a version that has no such clause, and reach one that gives two as one', async () => {
    await openRoom('protocol/?v=de-signed,vi-wikipedia,ru-signed');
    clause('p-1.2@de-signed').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('p-1.2@ru-signed');
    clause('p-3.2@de-signed').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('p-3.1-2@vi-wikipedia');
  });

  test('stay where there is nothing further', async () => {
    await openRoom('treaty/');
    clause('title@de-signed').focus();
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('title@de-signed');
  });

  test('one clause of the room is in the order of the tab key: the one last read', async () => {
    await openRoom('treaty/art-2/');
    clause('art-2.2@ru-signed').focus();
    const inOrder = [...document.querySelectorAll('.text[tabindex="0"]')].map(({ id }) => id);
    expect(inOrder).toEqual(['art-2.2@ru-signed']);
  });
});

describe('c', () => {
  test('copies the link of the words in focus', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const room = await openRoom('treaty/');
    const words = term('art-2.1@ru-signed', 'belligerent-action');
    words.focus();
    await userEvent.keyboard('c');
    await vi.waitFor(() => expect(notice()).toBe('Link copied'));
    await room.updateComplete;
    const link = new URL(write.mock.calls[0]![0]);
    expect(link.pathname).toMatch(/\/treaty\/art-2\/$/);
    const [, from, to] = /^#art-2\.1@ru-signed:(\d+)-(\d+)$/.exec(link.hash)!;
    const text = clause('art-2.1@ru-signed').textContent;
    expect(text.slice(Number(from), Number(to))).toBe('военных действий');
  });

  test('copies the link of a clause, of a version', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await openRoom('treaty/?v=ru-signed,en-nsr');
    clause('art-4.1@en-nsr').focus();
    await userEvent.keyboard('c');
    await vi.waitFor(() => expect(write).toHaveBeenCalled());
    expect(write.mock.calls[0]![0]).toMatch(
      /\/treaty\/art-4\/\?v=ru-signed,en-nsr#art-4\.1@en-nsr$/,
    );
  });

  test('where the browser refuses, the link stands there to be copied by hand', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await openRoom('treaty/');
    clause('art-4.1@en-nsr').focus();
    await userEvent.keyboard('c');
    const input = () => document.querySelector<HTMLInputElement>('.link-to-copy input');
    await vi.waitFor(() => expect(input()?.value).toMatch(/#art-4\.1@en-nsr$/));
  });
});

describe('single keys', () => {
  test('? lists them', async () => {
    await openRoom('treaty/');
    clause('art-1.1@de-signed').focus();
    await userEvent.keyboard('?');
    expect(document.querySelector<HTMLDialogElement>('[data-name=keys]')!.open).toBe(true);
  });

  test('can be turned off; arrows still work', async () => {
    await openRoom('treaty/');
    document.querySelector<HTMLElement>('[data-opens=keys]')!.click();
    document.querySelector<HTMLElement>('[data-name=keys] input')!.click();
    await userEvent.keyboard('{Escape}');
    clause('art-1.1@de-signed').focus();
    await userEvent.keyboard('t');
    expect(focused()).toBe('art-1.1@de-signed');
    expect(document.activeElement!.id).toBe('art-1.1@de-signed');
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe('art-1.1@ru-signed');
  });
});

describe('columns', () => {
  const offer = (column: string) =>
    document.querySelector<HTMLButtonElement>(`.offered [data-column="${column}"]`);

  test('chosen in the dialog stand in the address and in the table, and are remembered', async () => {
    const room = await openRoom('treaty/');
    document.querySelector<HTMLElement>('[data-opens=columns]')!.click();
    offer('soviet-draft/ru-draft')!.click();
    await room.updateComplete;
    expect(location.search).toBe('?v=de-signed,ru-signed,en-nsr,vi-working,soviet-draft/ru-draft');
    expect(heads()).toEqual(['Deutsch', 'Русский', 'English', 'Tiếng Việt', 'Русский']);
    expect(document.getElementById('soviet-draft/art-3.2@ru-draft')).not.toBeNull();
    expect(localStorage.getItem('wortlaut.preferences')).toContain('soviet-draft/ru-draft');
    expect(offer('soviet-draft/ru-draft')).toBeNull();
  });

  test('are moved and taken away; the last one stays', async () => {
    const room = await openRoom('treaty/?v=de-signed,ru-signed');
    const buttons = (column: string) => [
      ...document.querySelectorAll<HTMLButtonElement>(
        `.chosen [data-column="treaty/${column}"] button`,
      ),
    ];
    buttons('ru-signed')[0]!.click();
    await room.updateComplete;
    expect(location.search).toBe('?v=ru-signed,de-signed');
    buttons('ru-signed')[2]!.click();
    await room.updateComplete;
    expect(location.search).toBe('?v=de-signed');
    expect(buttons('de-signed')[2]!.disabled).toBe(true);
  });

  test('are six at most', async () => {
    await openRoom('protocol/?v=de-signed,ru-signed,en-nsr,en-dgfp,ru-backtranslation,vi-working');
    expect(offer('protocol/vi-wikipedia')!.disabled).toBe(true);
    expect(heads()).toHaveLength(6);
  });

  test('chosen as at first leave no trace in the address', async () => {
    const room = await openRoom('treaty/?v=ru-signed');
    [...document.querySelectorAll<HTMLElement>('[data-name=columns] .actions button')][0]!.click();
    await room.updateComplete;
    expect(location.search).toBe('');
    expect(heads()).toEqual(['Deutsch', 'Русский', 'English', 'Tiếng Việt']);
  });

  test('follow the address when it changes', async () => {
    const room = await openRoom('treaty/?v=ru-signed');
    history.replaceState(null, '', '?v=vi-working,de-signed');
    dispatchEvent(new PopStateEvent('popstate'));
    await room.updateComplete;
    expect(heads()).toEqual(['Tiếng Việt', 'Deutsch']);
  });

  test('that do not exist are named, and those that do are shown', async () => {
    await openRoom('treaty/?v=ru-signed,nobody');
    expect(notice()).toBe('The address names versions that this edition does not have: nobody');
    expect(heads()).toEqual(['Русский']);
  });
});

describe('a place', () => {
  test('of words in a version that is not shown adds that version, marks the words and is scrolled to', async () => {
    await openRoom('treaty/art-2/?v=de-signed#art-2.1@ru-signed:4-10');
    const cited = document.querySelector('.cited')!;
    expect(cited.closest('.text')!.id).toBe('art-2.1@ru-signed');
    const text = edition.documents[0]!.witnesses.find(
      ({ id }) => id === 'ru-signed',
    )!.segments.find(({ id }) => id === 'art-2.1')!.text;
    expect([...document.querySelectorAll('.cited')].map((each) => each.textContent).join('')).toBe(
      text.slice(4, 10),
    );
    const { top, bottom } = cited.getBoundingClientRect();
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(innerHeight);
    expect(document.activeElement!.id).toBe('art-2.1@ru-signed');
  });

  test('that the document does not have is named', async () => {
    await openRoom('treaty/#art-99');
    expect(notice()).toBe('The address names a place that this document does not have: art-99');
  });

  test('is the row of the clause, which says that it is the current one', async () => {
    await openRoom('treaty/art-5/#art-5.2');
    const current = [...document.querySelectorAll('tr[aria-current]')].map(({ id }) => id);
    expect(current).toEqual(['art-5.2']);
  });

  test.each(['#art-2.2', '#art-2.2@ru-signed:4-10'])(
    'that a link led to stays in the address while it is on the screen: %s',
    async (hash) => {
      await openRoom(`treaty/art-2/?v=ru-signed${hash}`);
      scrollBy(0, 2);
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      expect(location.hash).toBe(hash);
      document.getElementById('art-7')!.scrollIntoView();
      await vi.waitFor(() => expect(location.hash).toBe(''));
    },
  );

  test('read while scrolling stands in the address and in the contents', async () => {
    await openRoom('treaty/');
    document.getElementById('art-6')!.scrollIntoView();
    await vi.waitFor(() => expect(location.pathname).toMatch(/\/treaty\/art-6\/$/));
    const current = document.querySelector<HTMLElement>('.contents [aria-current]')!;
    expect(current.dataset['unitLink']).toBe('treaty/art-6');
  });
});

describe('what is missing', () => {
  test('a gap says why, once for all the clauses it reaches over', async () => {
    await openRoom('protocol/?v=de-signed,vi-wikipedia');
    const row = document.getElementById('p-2.2')!;
    const gap = row.querySelector<HTMLElement>('[data-reason=omitted]')!;
    expect(gap.closest('td')!.rowSpan).toBe(2);
    expect(gap.textContent).toContain('left out by this version');
    expect(gap.querySelector('.remark')!.textContent!.length).toBeGreaterThan(10);
  });

  test('no cell of any column is blank', async () => {
    for (const address of [
      'treaty/?v=en-tc25,vi-wikipedia,soviet-draft/ru-draft,german-draft/ru-translation,protocol/de-signed',
      'protocol/?v=vi-wikipedia,ru-backtranslation,en-dgfp',
      'soviet-draft/?v=ru-draft,treaty/vi-wikipedia',
    ]) {
      await openRoom(address);
      const blank = [...document.querySelectorAll('.parallel tbody td')].filter(
        (cell) => cell.querySelector('.text, .missing') === null,
      );
      expect(blank.map((cell) => cell.closest('tr')!.id)).toEqual([]);
    }
  });

  test('uncollated words are marked by more than colour', async () => {
    await openRoom('treaty/');
    const cell = clause('closing.1@de-signed').closest('.segment')!;
    expect(cell.querySelector('.status-mark')!.textContent).toBe('not yet collated');
  });
});

test('what an apparatus lists is what the sources have: reading, other reading, copies, slip', async () => {
  await openRoom('protocol/?v=de-signed');
  const protocol = edition.documents.find(({ id }) => id === 'protocol')!;
  const { variants } = protocol.witnesses.find(({ id }) => id === 'de-signed')!;
  const shown = [...document.querySelectorAll('.apparatus li')].map((each) => ({
    lemma: each.querySelector('.lemma')!.textContent,
    words: [...each.querySelectorAll('.words')].map((words) => words.textContent),
    slips: each.querySelectorAll('.slip').length,
  }));
  for (const { lemma, readings } of variants) {
    expect(shown).toContainEqual({
      lemma: lemma || '(nothing)',
      words: readings.map(({ text }) => text || '(nothing)'),
      slips: readings.filter(({ slip, undecided }) => slip || undecided).length,
    });
  }
});
