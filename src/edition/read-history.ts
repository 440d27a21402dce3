import type { PublishedState } from '../core/model/index.ts';
import { reportTwice } from './check-edition.ts';
import type { FaultList } from './fault.ts';
import { quoted } from './fault.ts';
import type { JsonSource } from './json-tree.ts';
import type { RawHistory } from './raw.ts';

/** Checks the published states: newest first, each once, and none of them changed after it was published. */
export function readHistory(
  json: JsonSource<RawHistory>,
  state: string,
  hash: string | undefined,
  faults: FaultList,
): readonly PublishedState[] {
  const states = json.value;
  const ids = states.map((published, index) => ({
    id: published.state,
    place: json.at(index, 'state'),
  }));
  reportTwice(ids, 'state', faults);
  for (const [index, { date }] of states.entries()) {
    const newer = states[index - 1];
    if (!newer || newer.date >= date) continue;
    const message = `the states stand newest first; ${quoted(date)} comes after ${quoted(newer.date)}`;
    faults.add(json.at(index, 'date'), { found: date, expected: 'an earlier date', message });
  }
  const index = states.findIndex((published) => published.state === state);
  const published = states[index];
  if (published && hash !== undefined && published.hash !== hash) {
    const message = `the texts of state ${quoted(state)} have the hash ${quoted(hash)} now and ${quoted(published.hash)} here: a published state never changes; give edition.json a new state, or correct the hash before it is published`;
    faults.add(json.at(index, 'hash'), { found: published.hash, expected: hash, message });
  }
  return states;
}
