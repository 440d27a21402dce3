import { html, nothing, type TemplateResult } from 'lit';
import { findDocument, findUnit } from '../../core/model/index.ts';
import { spanFinder, type SearchEntry } from '../../core/search/index.ts';
import { link } from '../context.ts';
import { unitName } from '../names.ts';
import { firstWords } from '../notes/own/names.ts';
import { markedText } from './marked.ts';
import type { SearchSetting, Shown } from './setting.ts';

/** How much of a note stands left and right of the first words found, UTF-16 units. */
const CONTEXT = 90;

/** Notes that were found, each once: in the reader's language where it is found there. */
export function noteHits(setting: SearchSetting, { found, query }: Shown): unknown {
  const notes = found.filter(({ kind }) => kind === 'note');
  const own = setting.m.language;
  const best = [...new Set(notes.map(({ place }) => place))].map((place) => {
    const same = notes.filter((note) => note.place === place);
    return same.find(({ language }) => language === own) ?? same[0]!;
  });
  if (best.length === 0) return nothing;
  const spansIn = spanFinder(query);
  return html`<section class="note-hits">
    <h2>${setting.s.notes}</h2>
    <ul>
      ${best.map((note) => noteHit(setting, note, spansIn))}
    </ul>
  </section>`;
}

function noteHit(
  setting: SearchSetting,
  note: SearchEntry,
  spansIn: ReturnType<typeof spanFinder>,
): TemplateResult {
  const { m, edition } = setting;
  const document = findDocument(edition, note.document);
  const unit = document && findUnit(document, note.unit);
  const [title = '', body = ''] = splitAt(note.text, note.text.indexOf('\n'));
  const place = document && unit && `${document.shortTitle[m.language]}, ${unitName(m, unit)}`;
  const page = link(setting, { kind: 'note', edition: edition.id, note: note.place });
  return html`<li lang=${note.language}>
    <a href=${page}>${title}</a>
    ${document && unit ? html`<span class="count" lang=${m.language}>${place}</span>` : nothing}
    ${snippet(body.trim(), note.language, spansIn)}
  </li>`;
}

function snippet(
  text: string,
  language: string,
  spansIn: ReturnType<typeof spanFinder>,
): TemplateResult {
  const first = spansIn({ text, language })[0]?.start ?? 0;
  const from = first <= CONTEXT ? 0 : text.indexOf(' ', first - CONTEXT) + 1;
  const end = text.lastIndexOf(' ', first + 2 * CONTEXT);
  const to = first + 2 * CONTEXT >= text.length || end <= first ? text.length : end;
  const part = text.slice(from, to);
  const shift = spansIn({ text, language })
    .filter(({ start, end: last }) => start >= from && last <= to)
    .map(({ start, end: last }) => ({ start: start - from, end: last - from }));
  return html`<p>
    ${from > 0 ? '… ' : nothing}${markedText(part, shift)}${to < text.length ? ' …' : nothing}
  </p>`;
}

/** The reader's own notes that were found, each leading to its card on the page of own notes. */
export function ownNoteHits(setting: SearchSetting, { found, query }: Shown): unknown {
  const hits = found.filter(({ kind }) => kind === 'own-note');
  const first = hits.filter(
    ({ place }, at) => hits.findIndex((other) => other.place === place) === at,
  );
  if (first.length === 0) return nothing;
  const spansIn = spanFinder(query);
  const page = link(setting, { kind: 'own-notes', edition: setting.edition.id });
  return html`<section class="note-hits own-note-hits">
    <h2>${setting.m.ownNotes}</h2>
    <ul>
      ${first.map((hit) => {
        const note = setting.ownNotes?.find(({ id }) => id === hit.place);
        const href = `${page}#${encodeURIComponent(hit.place)}`;
        return html`<li>
          <a href=${href}>${note ? firstWords(note) : hit.place}</a>
          ${snippet(hit.text, hit.language, spansIn)}
        </li>`;
      })}
    </ul>
  </section>`;
}

function splitAt(text: string, at: number): readonly string[] {
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
