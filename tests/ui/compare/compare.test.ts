import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clause, openRoom, violations } from '../reading/open-room.ts';

const bar = () => document.querySelector<HTMLElement>('.compare-bar');
const chip = (name: string) => document.querySelector<HTMLElement>(`.chip[data-class=${name}]`)!;
const listItems = () => [...document.querySelectorAll('.difference-list > li')];
const current = () => document.querySelector('.text [data-current]')?.textContent;

async function compare(address: string, language: 'en' | 'vi' | 'de' | 'ru' = 'en') {
  const room = await openRoom(address, language);
  await vi.waitFor(() => expect(document.querySelector('[data-opens=compare]')).not.toBeNull());
  await room.updateComplete;
  return room;
}

const press = async (selector: string) => {
  document.querySelector<HTMLElement>(selector)!.click();
  await vi.waitFor(
    () =>
      document.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>('wl-room')!
        .updateComplete,
  );
};

beforeEach(() => page.viewport(1280, 800));
afterEach(() => void vi.restoreAllMocks());

describe('comparing', () => {
  test('takes the versions of one language into the columns and back again', async () => {
    await compare('protocol/');
    const heads = () => [...document.querySelectorAll('.heads b')].map((each) => each.textContent);
    const before = heads();
    await press('[data-opens=compare]');
    expect(heads()).toEqual(['English', 'English']);
    expect(bar()).not.toBeNull();
    expect(await violations()).toEqual([]);
    await press('.compare-bar .end');
    expect(heads()).toEqual(before);
    expect(document.querySelector('.text ins, .text del, .caret')).toBeNull();
  });

  test('marks what differs from the base and leaves the words of every clause to the letter', async () => {
    const room = await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    const added = clause('p-1.1@en-dgfp').querySelectorAll('ins');
    expect([...added].map((each) => each.textContent)).toContain('transformation');
    for (const witness of room.opened.witnesses.filter(({ id }) => /^en-/.test(id))) {
      for (const { id, text } of witness.segments) {
        const shown = clause(`${id}@${witness.id}`).cloneNode(true) as HTMLElement;
        for (const foreign of shown.querySelectorAll('[data-skip]')) foreign.remove();
        expect(shown.textContent).toBe(text);
      }
    }
  });

  test('says to those who do not see the caret what is missing', async () => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    const caret = clause('intro.1@en-dgfp').querySelector('.caret[aria-label*="each of"]');
    expect(caret?.getAttribute('role')).toBe('img');
  });

  test('is shown as one text, the base struck out and the other version beside it', async () => {
    await compare('protocol/p-1/?v=en-nsr&base=en-nsr&merged=en-dgfp');
    const text = clause('p-1.1@en-nsr');
    expect([...text.querySelectorAll('del')].map((each) => each.textContent)).toContain(
      'influence',
    );
    expect([...text.querySelectorAll('ins')].map((each) => each.textContent.trim())).toContain(
      'interest',
    );
    expect(await violations()).toEqual([]);
  });

  test('shows only the kinds asked for, and keeps them in the address', async () => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    expect(chip('substantive').getAttribute('aria-pressed')).toBe('true');
    await press('.chip[data-class=substantive]');
    expect(clause('p-1.1@en-dgfp').textContent).toContain('transformation');
    const marked = [...clause('p-1.1@en-dgfp').querySelectorAll('ins')];
    expect(marked.map((each) => each.textContent.trim())).toEqual(['the']);
    const query = new URLSearchParams(location.search);
    expect(query.get('base')).toBe('en-nsr');
    expect(query.get('v')).toBe('en-nsr,en-dgfp');
    expect(query.get('classes')).toContain('punctuation');
    expect(query.get('classes')).not.toContain('substantive');
  });

  test('goes from one difference of substance to the next by key, and round the end', async () => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    const seen: (string | null | undefined)[] = [];
    for (let index = 0; index < 3; index += 1) {
      await userEvent.keyboard('n');
      await vi.waitFor(() => expect(current()).not.toBe(seen.at(-1)));
      seen.push(current());
    }
    expect(seen[0]).toBe('Pact');
    expect(document.querySelector('.notice')!.textContent).toContain('→');
    expect(document.activeElement?.hasAttribute('data-variant')).toBe(true);
    const { top, bottom } = document.activeElement!.getBoundingClientRect();
    expect(top).toBeGreaterThan(
      document.querySelector('.heads')!.getBoundingClientRect().bottom - 1,
    );
    expect(bottom).toBeLessThan(bar()!.getBoundingClientRect().top);
    await userEvent.keyboard('N');
    await vi.waitFor(() => expect(current()).toBe(seen[1]));
  });

  test('has a plain list: class, rule, both wordings, concept with the authentic words', async () => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    await press('.compare-line [aria-expanded]');
    const influence = listItems().find(
      (each) => /influence/.test(each.textContent) && /Point 1/.test(each.textContent),
    )!;
    expect(influence.querySelector('del')!.textContent).toBe('influence');
    expect(influence.querySelector('ins')!.textContent).toBe('interest');
    expect(influence.textContent).toMatch(/substantive/);
    expect(influence.textContent).toMatch(/rule: different words/);
    expect(influence.textContent).toMatch(/DE Interessensphären; RU сфер интересов/);
    expect(await violations()).toEqual([]);
  });

  test('switches a rule off, and the address and the list say so', async () => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr&off=transposed,moved');
    expect(chip('order').textContent.trim()).toBe('order 0');
    expect(bar()!.querySelector('.off')!.textContent).toMatch(/same words in another order/);
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    expect(chip('order').textContent.trim()).toBe('order 2');
    expect(bar()!.querySelector('.off')).toBeNull();
  });

  test.each(['csv', 'tei', 'html'])('hands out the list as %s', async (format) => {
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    await press('.compare-line [aria-expanded]');
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'data:,';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    document.querySelector<HTMLElement>(`[data-format=${format}]`)!.click();
    const text = await blobs[0]!.text();
    expect(text).toContain('transformation');
    expect(text).toContain(format === 'csv' ? 'protocol/p-1.1@en-nsr:44-57' : 'base=en-nsr');
  });

  test.each(['vi', 'de', 'ru'] as const)('in %s', async (language) => {
    await compare('treaty/?v=vi-working,vi-wikipedia&base=vi-working', language);
    await press('.compare-line [aria-expanded]');
    expect(listItems().length).toBeGreaterThan(3);
    expect(await violations()).toEqual([]);
  });

  test('in the dark, on a narrow screen', async () => {
    await page.viewport(360, 740);
    await compare('protocol/?v=en-nsr,en-dgfp&base=en-nsr');
    document.documentElement.dataset['colours'] = 'dark';
    await press('.compare-line [aria-expanded]');
    expect(await violations()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});

describe('the sheets', () => {
  test('drafting history of Article II: three versions in Russian, English below, and what entered when', async () => {
    await compare('treaty/art-2/');
    await press('[data-sheet=history-art-2]');
    const sheet = document.getElementById('history-art-2')!;
    const steps = [...sheet.querySelectorAll('dt')].map((each) => each.textContent);
    expect(steps).toHaveLength(3);
    expect(steps[0]).toContain('19 August 1939');
    expect(sheet.querySelector('dd:last-of-type .below ins')!.textContent).toBe(
      'belligerent action',
    );
    const origins = [...sheet.querySelectorAll<HTMLElement>('.origin')];
    const stepOf = (word: string) =>
      origins.find((each) => each.textContent.includes(word))?.dataset['step'];
    expect([stepOf('окажется'), stepOf('военных'), stepOf('эту')]).toEqual(['1', '2', '3']);
    expect(location.search).toContain('history=art-2');
    expect(await violations()).toEqual([]);
    await press('#history-art-2 header button');
    expect(document.getElementById('history-art-2')).toBeNull();
    await vi.waitFor(() =>
      expect((document.activeElement as HTMLElement).dataset['sheet']).toBe('history-art-2'),
    );
  });

  test('German against Russian in Article V: Russian alone has "by peaceful means"', async () => {
    await compare('treaty/art-5/?pivot=art-5@none');
    const sheet = document.getElementById('pivot-art-5')!;
    expect(sheet.querySelector('select')!.value).toBe('none');
    const marked = [...sheet.querySelectorAll('mark.other')].map((each) => each.textContent);
    expect(marked.join(' ')).toContain('by peaceful means');
    expect(
      [...sheet.querySelectorAll('mark.one')].map((each) => each.textContent).join(' '),
    ).not.toContain('peaceful');
    expect(sheet.textContent).toContain('working aid');
    expect(await violations()).toEqual([]);
  });

  test('the protocol against its translation of 1948: "influence" stands alone against both', async () => {
    await compare('protocol/p-1/?pivot=p-1@en-nsr');
    const sheet = document.getElementById('pivot-p-1')!;
    const alone = [...sheet.querySelectorAll('.partings li')].find((each) =>
      each.textContent.includes('influence'),
    )!;
    expect(alone.querySelector('small')!.textContent).toMatch(
      /stands alone against both.*sphere of interest/s,
    );
    expect(await violations()).toEqual([]);
  });

  test.each(['vi', 'de', 'ru'] as const)('in %s', async (language) => {
    await compare('treaty/?history=art-2&pivot=art-5', language);
    expect(document.querySelectorAll('.sheet')).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });
});
