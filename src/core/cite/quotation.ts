import type { InterfaceLanguage, Witness } from '../model/index.ts';
import type { Citable } from './citable.ts';
import { plainCitation } from './plain-styles.ts';
import { citationWords } from './words.ts';

/** Words in another version that go with a quotation. */
export interface QuotedTranslation {
  readonly text: string;
  readonly version: Witness;
}

/**
 * The cited words of one version in quotation marks, with their translation if one is given (its authority named, where
 * it has none), and the source. `undefined` where what is cited is not one version's text.
 */
export function quotation(
  cited: Citable,
  language: InterfaceLanguage,
  translation?: QuotedTranslation,
): string | undefined {
  const [version] = cited.versions;
  if (!version || cited.subject.kind !== 'text') return undefined;
  const words = citationWords(language);
  const quoted = (text: string) => `${words.quotes[0]}${text}${words.quotes[1]}`;
  const text = cited.texts.map((part) => part.text).join(' ');
  const rendered = translation
    ? ` [${quoted(translation.text)} (${nameOf(translation.version, language)})]`
    : '';
  return `${quoted(text)}${rendered} (${plainCitation(cited, 'chicago', language).replace(/\.$/, '')})`;
}

function nameOf({ authority, name }: Witness, language: InterfaceLanguage): string {
  const words = citationWords(language);
  if (authority === 'working-translation') return words.workingTranslation;
  return authority === 'authentic' ? name[language] : `${words.translation}: ${name[language]}`;
}
