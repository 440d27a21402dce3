import type { Ruling } from '../core/model/index.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { RawRulings } from './raw.ts';

/** Checks the editors' rulings: each of a language of the edition, on two wordings that differ, and only one on the two. */
export function readRulings(
  json: JsonSource<RawRulings>,
  languages: readonly string[],
  faults: FaultList,
): readonly Ruling[] {
  const seen = new Set<string>();
  for (const [index, { language, wordings }] of json.value.entries()) {
    if (!languages.includes(language)) {
      const expected = [...new Set(languages)].join(', ');
      const message = `no version is in ${quoted(language)}: expected one of ${expected}`;
      faults.add(json.at(index, 'language'), { found: language, expected, message });
    }
    const key = [language, ...[...wordings].sort()].join('\n');
    const found = wordings.join(' / ');
    if (wordings[0] === wordings[1]) {
      const message = `the two wordings are the same, ${quoted(wordings[0])}: a ruling is on a difference`;
      faults.add(json.at(index, 'wordings'), { found, expected: 'two wordings', message });
    } else if (seen.has(key)) {
      const message = `there is a ruling on ${quoted(found)} already`;
      faults.add(json.at(index, 'wordings'), { found, expected: 'one ruling', message });
    }
    seen.add(key);
  }
  return json.value;
}
