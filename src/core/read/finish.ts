import type { Block } from '../model/index.ts';
import { guessLanguage } from './language.ts';
import type { NoticeLog } from './notice-log.ts';
import type { RawBlock, RawResult, RawText } from './raw.ts';
import type { Ground, ReadText } from './result.ts';
import { tidy } from './tidy.ts';
import { say } from './sentences.ts';

/** Tidies every block, sorts the blocks into texts by language, and names or guesses the languages. */
export function finish(raw: RawResult, log: NoticeLog, given?: string): readonly ReadText[] {
  const counts = { normalised: 0, removed: 0 };
  const texts = raw.texts.flatMap(byLanguage).map((text) => finishText(text, counts, given));
  if (counts.normalised > 0) {
    log.add(
      'normalised',
      counts.normalised === 1
        ? say('normalisedOne')
        : say('normalised', { count: counts.normalised }),
    );
  }
  if (counts.removed > 0) {
    log.add('invisible-characters', say('invisible', { count: counts.removed }));
  }
  return texts.filter(({ blocks }) => blocks.length > 0);
}

function finishText(
  text: RawText,
  counts: { normalised: number; removed: number },
  given: string | undefined,
): ReadText {
  const blocks = text.blocks.flatMap(({ language: _, ...block }) => {
    const { text: words, normalised, removed } = tidy(block.text);
    if (normalised) counts.normalised++;
    counts.removed += removed;
    const mark = block.mark === undefined ? {} : { mark: tidy(block.mark).text };
    return words === '' && !mark.mark ? [] : [{ ...block, ...mark, text: words } satisfies Block];
  });
  return {
    ...languageOf(text, blocks, given),
    ...(text.name === undefined ? {} : { name: text.name }),
    segmented: text.segmented ?? false,
    blocks,
  };
}

function languageOf(
  text: RawText,
  blocks: readonly Block[],
  given: string | undefined,
): { language?: string; languageGround?: Ground } {
  if (given !== undefined) return { language: given, languageGround: 'given' };
  const declared = text.language?.trim();
  if (declared) return { language: declared, languageGround: 'declared' };
  const guessed = guessLanguage(blocks.map((block) => block.text));
  const claimed = text.claimedLanguage?.trim();
  if (claimed && (guessed === undefined || primary(claimed) === primary(guessed))) {
    return { language: claimed, languageGround: 'declared' };
  }
  return guessed === undefined ? {} : { language: guessed, languageGround: 'guessed' };
}

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]!.toLowerCase();
}

/** A file may hold its versions one after the other: one text for each language its blocks declare. */
function byLanguage(text: RawText): RawText[] {
  const groups = new Map<string, RawBlock[]>();
  for (const block of text.blocks) {
    const key = block.language ?? text.language ?? '';
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return [...groups].map(([key, blocks]) => ({
    ...text,
    ...(key === '' ? {} : { language: key }),
    blocks,
  }));
}
