import type { Authority, EditionDocument, Unit, Witness } from '../core/model/index.ts';
import type { Messages } from './messages/messages.ts';

/** "Article II", "Preamble": what a unit is called in the interface's language. */
export function unitName(m: Messages, unit: Unit): string {
  const numeral = unit.numeral ?? String(unit.number ?? '');
  switch (unit.kind) {
    case 'article':
      return m.article(numeral);
    case 'point':
      return m.point(numeral);
    default:
      return m[unit.kind];
  }
}

/** "II.1", "3.2", "Preamble 1": how a clause is numbered beside the text. */
export function clauseNumber(unit: Unit, place: string): string {
  const last = /\.(\d+)$/.exec(place)?.[1];
  if (last === undefined) return '';
  const numeral = unit.numeral ?? (unit.number === undefined ? undefined : String(unit.number));
  return numeral === undefined ? last : `${numeral}.${last}`;
}

/** "Article II, clause 1"-like name of a clause for titles and labels. */
export function clauseName(m: Messages, unit: Unit, place: string): string {
  const last = /\.(\d+)$/.exec(place)?.[1];
  return last === undefined || unit.segments.length < 2
    ? unitName(m, unit)
    : `${unitName(m, unit)}, ${last}`;
}

/** The name of a language in that language, as a heading: "Deutsch", "Русский". */
export function ownLanguageName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** The name of a language in the interface's language. */
export function languageName(m: Messages, tag: string): string {
  return new Intl.DisplayNames([m.language], { type: 'language' }).of(tag) ?? tag;
}

/** A date as exact as it is known: day, month or year. In English as the titles of the documents write it, day first. */
export function dateName(m: Messages, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) return iso;
  if (month === undefined) return String(year);
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return new Intl.DateTimeFormat(m.language === 'en' ? 'en-GB' : m.language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date);
}

/** Whether a text with this authority binds anybody. */
export function isAuthentic(authority: Authority): boolean {
  return authority === 'authentic';
}

/** "Deutsch, signed text, 1939": a version in one line. */
export function versionName(m: Messages, witness: Witness): string {
  return `${ownLanguageName(witness.language)}, ${witness.name[m.language]}`;
}

/** "Soviet draft: Русский, ...": a version of any document in one line. */
export function columnName(m: Messages, document: EditionDocument, witness: Witness): string {
  return `${document.shortTitle[m.language]}: ${versionName(m, witness)}`;
}
