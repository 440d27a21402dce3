import { html, nothing, type TemplateResult } from 'lit';
import type { CitedText, Verification } from '../../core/cite/index.ts';
import { compareTexts } from '../../core/compare/index.ts';
import { findDocument, findUnit, findWitness, type Edition } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { clauseName, dateName, versionName } from '../names.ts';
import type { CiteWords } from './words.ts';

/** What verdicts are shown with. */
export interface VerdictSetting extends EditionSetting {
  readonly w: CiteWords;
}

/** Says whether a cited text is still the same; if not, shows the difference between then and now. */
export function verdict(
  setting: VerdictSetting,
  result: Verification,
  dismiss: () => void,
): TemplateResult {
  const { w } = setting;
  return html`<section class="verdict" data-state=${result.state} aria-label=${w.citedText}>
    ${message(setting, result)}
    <button type="button" @click=${dismiss}>${w.dismiss}</button>
  </section>`;
}

function message(setting: VerdictSetting, result: Verification): TemplateResult {
  const { w, m } = setting;
  if (result.state === 'unchanged') return html`<p role="status">${w.unchanged}</p>`;
  if (result.state === 'unknown') {
    return html`<p role="status">${result.reason === 'no-hash' ? w.noHash : w.unknownPlace}</p>`;
  }
  const { then, now } = result;
  if (!then) {
    return html`<p role="status"><strong>${w.changed}</strong> ${w.notKept}</p>
      ${now.map((text) => html`<p class="difference">${whereLine(setting, text)}<q lang=${languageOf(setting.edition, text)}>${text.text}</q></p>`)}`;
  }
  const { state, date } = then.published;
  const remark = then.published.remark[m.language];
  return html`<p role="status">
      <strong>${w.changed}</strong> ${w.changedSince(state, dateName(m, date))} ${remark}
    </p>
    ${pairs(then.texts, now).map((pair) => difference(setting, pair))}`;
}

/** A piece of cited text, then and now; one of them may be missing. */
interface Pair {
  readonly then?: CitedText;
  readonly now?: CitedText;
}

/** The pieces whose text is not the same, in the order of what was cited. */
function pairs(then: readonly CitedText[], now: readonly CitedText[]): readonly Pair[] {
  const places = [...new Set([...then, ...now].map(({ where }) => where))];
  return places
    .map((place): Pair => {
      const before = then.find(({ where }) => where === place);
      const after = now.find(({ where }) => where === place);
      return { ...(before ? { then: before } : {}), ...(after ? { now: after } : {}) };
    })
    .filter((pair) => pair.then?.text !== pair.now?.text);
}

function difference(setting: VerdictSetting, { then, now }: Pair): TemplateResult {
  const { w, edition } = setting;
  const one = (then ?? now)!;
  const language = languageOf(edition, one);
  return html`<div class="difference">
    <p>${whereLine(setting, one)} (${w.then} → ${w.now})</p>
    <p lang=${language}>${changes(then?.text ?? '', now?.text ?? '', language)}</p>
    ${now ? nothing : html`<p>${w.gone}</p>`}
  </div>`;
}

/** The present text with what was taken out and what was put in. */
function changes(then: string, now: string, language: string): unknown {
  const { edits, texts } = compareTexts(then, now, { language });
  const pieces: unknown[] = [];
  let at = 0;
  for (const { a, b } of edits) {
    pieces.push(texts.b.slice(at, b.start));
    if (a.end > a.start) pieces.push(html`<del>${texts.a.slice(a.start, a.end)}</del>`);
    if (b.end > b.start) pieces.push(html`<ins>${texts.b.slice(b.start, b.end)}</ins>`);
    at = b.end;
  }
  return [...pieces, texts.b.slice(at)];
}

/** "Article II, 1 · Deutsch, ...": where a piece stands; a note's piece by its language. */
function whereLine({ m, edition }: EditionSetting, { where }: CitedText): string {
  const [, name = '', segment = '', id = ''] = /^(.*?)\/(.*)@(.*)$/.exec(where) ?? [];
  const document = findDocument(edition, name);
  const witness = document && findWitness(document, id);
  if (!document || !witness) return where.replace(/^note:/, '');
  const place = witness.segments.find((each) => each.id === segment)?.covers[0] ?? segment;
  const unit = findUnit(document, place);
  const clause = unit ? clauseName(m, unit, place) : segment;
  return `${clause} · ${versionName(m, witness)}: `;
}

function languageOf(edition: Edition, { where }: CitedText): string {
  const note = /^note:(.*)$/.exec(where)?.[1];
  if (note !== undefined) return note;
  const [, name = '', id = ''] = /^(.*?)\/.*@(.*)$/.exec(where) ?? [];
  const document = findDocument(edition, name);
  return (document && findWitness(document, id)?.language) ?? 'und';
}
