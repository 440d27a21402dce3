import { carryTarget, targetAt, type PlacedTarget } from '../../core/annotate/index.ts';
import type { QuotedTranslation, Subject } from '../../core/cite/index.ts';
import { citedTexts } from '../../core/cite/index.ts';
import { findDocument, findWitness, type Edition } from '../../core/model/index.ts';

/**
 * The cited words as other versions have them: the words of the same term where the cited words belong to one, else the
 * whole clause. None for what is not one version's text.
 */
export function translationsOf(edition: Edition, subject: Subject): readonly QuotedTranslation[] {
  if (subject.kind !== 'text' || subject.address.witness === undefined) return [];
  const target = targetAt(edition, subject.address);
  const document = findDocument(edition, subject.address.document);
  if (!target || !document) return [];
  const own = findWitness(document, subject.address.witness)?.language;
  return carryTarget(edition, target).flatMap((carried) => {
    const version = findWitness(document, carried.witness);
    if (!('targets' in carried) || !version || version.language === own) return [];
    const text = carried.targets.map((each) => wordsOf(edition, each)).join(' ');
    return text === '' ? [] : [{ text, version }];
  });
}

function wordsOf(edition: Edition, { quote, place }: PlacedTarget): string {
  if (quote) return quote.exact;
  const texts = citedTexts(edition, { kind: 'text', address: place }) ?? [];
  return texts.map(({ text }) => text).join(' ');
}
