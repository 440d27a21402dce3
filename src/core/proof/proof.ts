import { compareWithWitness } from '../compare/index.ts';
import type { Block, Edition } from '../model/index.ts';
import { guessLanguage } from '../segment/index.ts';
import { CopyText } from './copy-text.ts';
import { differencesOf, heldSegments, missingEnds } from './differences.ts';
import { groupsOf } from './groups.ts';
import type { Group } from './groups.ts';
import { isNoisy, Lexicon, repaired } from './repair.ts';
import { SORTS } from './report.ts';
import type { Difference, Foreign, Match, Nearest, ProofReport, Sort } from './report.ts';
import { scoreOf } from './score.ts';
import { hitsIn, stretchesOf } from './stretches.ts';
import type { Stretch } from './stretches.ts';
import { countWords, grams, primary, Versions, wordsIn } from './versions.ts';

/** Longest text that is checked, in UTF-16 units: a book of some 300 pages. */
export const LONGEST_COPY = 1_000_000;

/**
 * Says which texts of an edition a file holds, and how each differs from the established text. Notes at the foot of pages
 * are left out. Throws a RangeError for a text over `LONGEST_COPY`.
 */
export function proof(blocks: readonly Block[], edition: Edition): ProofReport {
  const copy = new CopyText(blocks);
  if (copy.text.length > LONGEST_COPY) {
    throw new RangeError(
      `A text of ${copy.text.length} characters is too long to check; the limit is ${LONGEST_COPY}. Take out the pages that matter.`,
    );
  }
  const versions = new Versions(edition);
  const { groups, rest } = groupsOf(stretchesOf(copy, versions));
  const order = edition.documents.map(({ id }) => id);
  const matches = groups
    .map((group) => matchOf(group, copy, versions))
    .sort((x, y) => order.indexOf(x.document) - order.indexOf(y.document));
  const nearest = matches.length === 0 ? nearestTo(copy, edition) : undefined;
  return {
    edition: edition.id,
    editionHash: edition.hash,
    language: guessLanguage(copy.text),
    words: countWords(copy.text),
    matches,
    foreign: rest.map((stretch) => foreignOf(stretch, copy)),
    footnotes: copy.footnotes,
    ...(nearest ? { nearest } : {}),
  };
}

function matchOf({ candidate, parts }: Group, copy: CopyText, versions: Versions): Match {
  const { document, witness } = candidate;
  const letters = versions.lettersOf(primary(witness));
  const once = repaired(copy.text, parts, new Lexicon(witness, letters));
  const mapped = isNoisy(once)
    ? repaired(copy.text, parts, new Lexicon(witness, letters, true))
    : once;
  const comparison = compareWithWitness(mapped.text, document, witness);
  const compared = { document, witness, comparison, mapped, copy };
  const ends = missingEnds(compared);
  const differences = [...ends, ...differencesOf(compared)];
  const words = countWords(
    [comparison.texts.a, ...ends.map(({ established }) => established)].join('\n'),
  );
  const covered = new Set(comparison.segments.map(({ segment }) => segment));
  const { likeness, rival } = likenessOf(mapped.text, candidate, versions);
  return {
    document: document.id,
    witness: witness.id,
    language: witness.language,
    likeness,
    ...(rival ? { rival } : {}),
    held: heldSegments(compared),
    notHeld: witness.segments.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
    differences: differences.toSorted((x, y) => SORTS.indexOf(x.sort) - SORTS.indexOf(y.sort)),
    counts: countsOf(differences),
    score: scoreOf(words, differences),
  };
}

function countsOf(differences: readonly Difference[]): Record<Sort, number> {
  const counts = Object.fromEntries(SORTS.map((sort) => [sort, 0])) as Record<Sort, number>;
  for (const { sort } of differences) counts[sort] += 1;
  return counts;
}

function likenessOf(
  text: string,
  { document, witness }: Group['candidate'],
  versions: Versions,
): Pick<Match, 'likeness' | 'rival'> {
  const { words, hits } = hitsIn(text, versions);
  const share = (index: number): number => {
    const found = hits[index]!.reduce((total, hit) => total + hit, 0);
    return words === 0 ? 0 : found / words;
  };
  let likeness = 0;
  let rival: { witness: string; likeness: number } | undefined;
  versions.candidates.forEach((other, index) => {
    if (other.document !== document || primary(other.witness) !== primary(witness)) return;
    const its = share(index);
    if (other.witness === witness) likeness = its;
    else if (its > (rival?.likeness ?? 0)) rival = { witness: other.witness.id, likeness: its };
  });
  return { likeness, ...(rival ? { rival } : {}) };
}

function foreignOf({ span, words }: Stretch, copy: CopyText): Foreign {
  const line = copy.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  const beginning = line.length > 80 ? `${line.slice(0, 79)}…` : line;
  return { words, beginning, place: copy.placeOf(span) };
}

/** The version that has most of the copy's sequences of two words. */
function nearestTo(copy: CopyText, edition: Edition): Nearest | undefined {
  const versions = new Versions(edition, 2);
  const pairs = new Set(grams(wordsIn(copy.text), 2));
  const counts = versions.candidates.map(() => 0);
  for (const pair of pairs) for (const index of versions.having(pair)) counts[index]! += 1;
  const most = Math.max(0, ...counts);
  const best = versions.candidates[counts.indexOf(most)];
  if (most === 0 || !best) return undefined;
  return { document: best.document.id, witness: best.witness.id, shared: most / pairs.size };
}
