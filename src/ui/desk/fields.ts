import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Described } from '../../app/desk/found-text.ts';
import type { Authority } from '../../core/model/index.ts';
import { DOCUMENT_DATE } from '../../core/work/index.ts';
import { languageName } from '../names.ts';
import type { DeskSetting } from './desk-page.ts';

const AUTHORITIES: readonly Authority[] = [
  'authentic',
  'official-translation',
  'translation',
  'working-translation',
  'back-translation',
  'draft',
  'draft-translation',
  'quotation',
  'summary',
];

/** Fields for title, language, authority, source and rights of a version. */
export function versionFields(
  setting: DeskSetting,
  version: Described,
  change: (part: Partial<Described>) => void,
  hint = '',
): TemplateResult {
  const { m, d } = setting;
  return html`<div class="fields">
    ${textField(d.bring.titleOfText, version.title, (title) => change({ title }))}
    ${languageField(setting, version.language, hint, (language) => change({ language }))}
    <label
      >${d.bring.authority}
      <select
        @change=${(event: Event) =>
          change({ authority: (event.target as HTMLSelectElement).value as Authority })}
      >
        ${AUTHORITIES.map(
          (name) =>
            html`<option value=${name} .selected=${live(name === version.authority)}>
              ${m.authority[name]}
            </option>`,
        )}
      </select>
    </label>
    ${textField(d.bring.source, version.source, (source) => change({ source }))}
    ${textField(d.bring.rights, version.rights, (rights) => change({ rights }))}
  </div>`;
}

/** A line of text with its label; `change` is called when the reader leaves it. */
export function textField(
  label: string,
  value: string,
  change: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event) => change((event.target as HTMLInputElement).value.trim());
  return html`<label>${label} <input .value=${live(value)} @change=${onChange} /></label>`;
}

/** A line for the date of a document, as exact as it is known. */
export function dateField(
  { d }: DeskSetting,
  date: string,
  change: (date: string) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const value = field.value.trim();
    const isDate = value === '' || DOCUMENT_DATE.test(value);
    field.setCustomValidity(isDate ? '' : d.bench.dateHint);
    if (isDate) change(value);
    else field.reportValidity();
  };
  return html`<label
    >${d.bench.date}
    <input .value=${live(date)} size="10" title=${d.bench.dateHint} @change=${onChange}
  /></label>`;
}

function languageField(
  { m, d }: DeskSetting,
  language: string,
  hint: string,
  change: (language: string) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    const field = event.target as HTMLInputElement;
    const tag = canonicalTag(field.value);
    field.setCustomValidity(tag === undefined ? d.bring.noLanguage(field.value) : '');
    if (tag === undefined) field.reportValidity();
    else change(tag);
  };
  const name = language === 'und' ? '' : languageName(m, language);
  return html`<label
    >${d.bring.language}
    <input
      .value=${language === 'und' ? '' : language}
      size="8"
      spellcheck="false"
      placeholder="en"
      title=${d.bring.languageHint}
      @change=${onChange}
    />
    <small>${[name, hint].filter(Boolean).join(', ') || nothing}</small></label
  >`;
}

/** A BCP 47 tag in its canonical form; undefined where the text is none. */
function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim())[0];
  } catch {
    return undefined;
  }
}
