import { html, nothing, type TemplateResult } from 'lit';
import { pivot, type PivotDifference, type PivotSegment } from '../../core/compare/index.ts';
import type { Edition, EditionDocument, Unit, Witness } from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { clauseName, languageName, unitName, versionName } from '../names.ts';
import { primaryLanguage } from './comparable.ts';
import { wordPieces } from './word-pieces.ts';
import type { CompareWords } from './words.ts';

/** What a sheet that compares two languages through literal renderings needs. */
export interface PivotSheet {
  readonly setting: EditionSetting;
  readonly words: CompareWords;
  readonly document: EditionDocument;
  readonly unit: Unit;
  /** A translation to be set beside them; `''` for the document's own choice, `none` for none. */
  readonly published: string;
  choose(published: string): void;
  close(): void;
}

/** The two languages of a document and the language that both are rendered in literally. */
export interface PivotLanguages {
  readonly first: Witness;
  readonly second: Witness;
  readonly language: string;
}

/** Which languages can be compared through literal renderings: in the interface's language, else in English, else any. */
export function pivotLanguages(
  edition: Edition,
  document: EditionDocument,
  interfaceLanguage: string,
): PivotLanguages | undefined {
  const renderings = edition.renderings.filter((one) => one.document === document.id);
  const tags = [...new Set(renderings.map(({ language }) => primaryLanguage(language)))];
  const language = [interfaceLanguage, 'en', ...tags].find((tag) => tags.includes(tag));
  const rendered = document.witnesses.filter((witness) =>
    renderings.some(
      (one) => one.witness === witness.id && primaryLanguage(one.language) === language,
    ),
  );
  const [first, second] = rendered;
  return first && second && language !== undefined ? { first, second, language } : undefined;
}

/** Two languages beside each other through literal renderings, with a published translation: a working aid. */
export function pivotSheet(sheet: PivotSheet): TemplateResult {
  const { setting, words, document, unit } = sheet;
  const { m, edition } = setting;
  const languages = pivotLanguages(edition, document, m.language);
  if (!languages) return html`${nothing}`;
  const { first, second, language } = languages;
  const published = publishedVersion(sheet, language);
  const segments = pivot(edition, {
    document: document.id,
    first: first.id,
    second: second.id,
    language,
    segments: unit.segments,
    ...(published ? { published: published.id } : {}),
  });
  const title = `pivot-${unit.id}`;
  const [one, other] = [first, second].map((witness) => languageName(m, witness.language));
  return html`<section class="sheet" id=${title} aria-labelledby=${`${title}-title`}>
    <header>
      <h3 id=${`${title}-title`}>${words.pivot.title(one!, other!)} · ${unitName(m, unit)}</h3>
      ${publishedPicker(sheet, language, published)}
      <button type="button" @click=${sheet.close} aria-label=${words.pivot.close}>
        ${m.close}
      </button>
    </header>
    <p class="hint aid">${words.pivot.aid}</p>
    ${segments.map((segment) => segmentTemplate(sheet, languages, published, segment))}
  </section>`;
}

function translations({ document }: PivotSheet, language: string): readonly Witness[] {
  return document.witnesses.filter(
    (witness) =>
      primaryLanguage(witness.language) === language && witness.authority !== 'authentic',
  );
}

function publishedVersion(sheet: PivotSheet, language: string): Witness | undefined {
  if (sheet.published === 'none') return undefined;
  const choices = translations(sheet, language);
  const { defaultWitnesses } = sheet.document;
  return (
    choices.find(({ id }) => id === sheet.published) ??
    choices.find(({ id }) => defaultWitnesses.includes(id))
  );
}

function publishedPicker(
  sheet: PivotSheet,
  language: string,
  published: Witness | undefined,
): TemplateResult {
  const { setting, words, choose } = sheet;
  return html`<label
    >${words.pivot.published}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      <option value="none" ?selected=${!published}>${words.pivot.none}</option>
      ${translations(sheet, language).map(
        (witness) =>
          html`<option value=${witness.id} ?selected=${witness === published}>
            ${versionName(setting.m, witness)}
          </option>`,
      )}
    </select></label
  >`;
}

function segmentTemplate(
  sheet: PivotSheet,
  { first, second, language }: PivotLanguages,
  published: Witness | undefined,
  segment: PivotSegment,
): TemplateResult {
  const { setting, words, unit } = sheet;
  const { m } = setting;
  const { languages, against } = segment;
  const says = (witness: Witness) => words.pivot.says(languageName(m, witness.language));
  const line = (name: string, text: string, marked: readonly string[], element: 'del' | 'ins') =>
    html`<div>
      <dt>${name}</dt>
      <dd lang=${language}>${markedWords(text, marked, element)}</dd>
    </div>`;
  const own = against.filter(
    ({ stance }) => stance === 'published-alone' || stance === 'all-differ',
  );
  return html`<h4>${clauseName(m, unit, segment.segment)}</h4>
    <dl class="steps-text pivot">
      ${line(
        says(first),
        segment.first,
        languages.map((each) => each.first),
        'del',
      )}
      ${line(
        says(second),
        segment.second,
        languages.map((each) => each.second),
        'ins',
      )}
      ${
        published && segment.published !== undefined
          ? line(
              versionName(m, published),
              segment.published,
              own.map((each) => each.published ?? ''),
              'ins',
            )
          : nothing
      }
    </dl>
    ${languages.length === 0 ? html`<p class="none">${words.pivot.noDifference}</p>` : nothing}
    ${partings(sheet, language, segment.published === undefined ? languages : against)}
    ${termTable(sheet, segment, published)}`;
}

function markedWords(
  text: string,
  marked: readonly string[],
  element: 'del' | 'ins',
): TemplateResult {
  // Neither language corrects the other: both are underlined, each in its own colour.
  return html`${wordPieces(text, marked).map(({ words, isMarked }) => {
    if (!isMarked) return words;
    return html`<mark class=${element === 'del' ? 'one' : 'other'}>${words}</mark>`;
  })}`;
}

/** Where the versions part, with who stands apart from whom. */
function partings(
  { setting, words }: PivotSheet,
  language: string,
  differences: readonly PivotDifference[],
): unknown {
  if (differences.length === 0) return nothing;
  const { m, edition } = setting;
  const said = (text: string) =>
    text === '' ? html`<i>${words.noWords}</i>` : html`<q lang=${language}>${text}</q>`;
  const concept = (id: string) =>
    edition.concepts.find((each) => each.id === id)?.label[m.language] ?? id;
  return html`<ul class="partings" aria-label=${words.pivot.places}>
    ${differences.map(
      ({ stance, first, second, published, concepts }) =>
        html`<li>
          ${said(first)} ·
          ${said(second)}${published === undefined ? nothing : html` · ${said(published)}`}
          <small
            >${words.pivot.stance[stance]}${
              concepts.length > 0
                ? `; ${words.concept}: ${concepts.map(concept).join(', ')}`
                : nothing
            }</small
          >
        </li>`,
    )}
  </ul>`;
}

/** The concepts of a clause: the words of the two languages, literally, and those of the translation. */
function termTable(
  { setting, words, document }: PivotSheet,
  { terms, segment }: PivotSegment,
  published: Witness | undefined,
): unknown {
  if (terms.length === 0) return nothing;
  const { m, edition } = setting;
  const languages = pivotLanguages(edition, document, m.language)!;
  const agreement = (same: boolean | undefined) =>
    same === undefined || !published ? '' : same ? words.pivot.agrees : words.pivot.departs;
  const cell = (
    original: string | undefined,
    tag: string,
    literal: string | undefined,
    isInferred: boolean,
    same: boolean | undefined,
  ) =>
    html`<td>
      ${original === undefined ? '–' : html`<span lang=${tag}>${original}</span>`}
      ${literal === undefined ? nothing : html`<small>${words.pivot.literal}: <span lang=${languages.language}>${literal}</span>${isInferred ? ` (${words.pivot.inferred})` : nothing}</small>`}
      <small class=${same === false ? 'departs' : nothing}>${agreement(same)}</small>
    </td>`;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label=${`${words.pivot.terms}: ${segment}`}
  >
    <table class="pivot-terms">
      <thead>
        <tr>
          <th scope="col">${words.pivot.term}</th>
          <th scope="col">${languageName(m, languages.first.language)}</th>
          <th scope="col">${languageName(m, languages.second.language)}</th>
          ${published ? html`<th scope="col">${versionName(m, published)}</th>` : nothing}
        </tr>
      </thead>
      <tbody>
        ${terms.map(
          (term) =>
            html`<tr>
              <th scope="row">
                ${edition.concepts.find(({ id }) => id === term.concept)?.label[m.language] ?? term.concept}
              </th>
              ${cell(term.first, languages.first.language, term.firstLiteral, term.inferred.includes('first'), term.sameAsFirst)}
              ${cell(term.second, languages.second.language, term.secondLiteral, term.inferred.includes('second'), term.sameAsSecond)}
              ${published ? html`<td lang=${languages.language}>${term.published ?? '–'}</td>` : nothing}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
