import { COMMON } from './common.ts';
import { DE } from './de.ts';
import { EN } from './en.ts';
import { RU } from './ru.ts';
import type { Rule, RulePack } from './rule.ts';
import { VI } from './vi.ts';

/** Every rule pack, by the language it is for; `common` is for all. */
export const RULE_PACKS: readonly RulePack[] = [COMMON, DE, RU, VI, EN];

export type PackId = RulePack['id'];

/** The packs that concern a language (BCP 47), its own first; only `common` where it has none. */
export function packsFor(language: string): readonly RulePack[] {
  const primary = language.toLowerCase().split('-')[0];
  return [...RULE_PACKS.filter(({ id }) => id === primary), COMMON];
}

/** The rules in force, and what was switched off. */
export interface RuleChoice {
  readonly rules: readonly Rule[];
  readonly packsOff: readonly PackId[];
  readonly rulesOff: readonly string[];
}

/**
 * Chooses the rules for a language. `packs`: only these; `rulesOff`: ids that do not count.
 * Throws a RangeError for a rule or pack that no pack of this language has.
 */
export function chooseRules(
  language: string,
  options: { readonly packs?: readonly PackId[]; readonly rulesOff?: readonly string[] } = {},
): RuleChoice {
  const all = packsFor(language);
  const { packs = all.map(({ id }) => id), rulesOff = [] } = options;
  const strange = packs.find((id) => !RULE_PACKS.some((pack) => pack.id === id));
  if (strange !== undefined) throw new RangeError(`There is no rule pack "${strange}".`);
  const known = new Set(RULE_PACKS.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const unknown = rulesOff.find((id) => !known.has(id));
  if (unknown !== undefined) {
    throw new RangeError(`There is no rule "${unknown}"; the rules are ${[...known].join(', ')}.`);
  }
  const on = all.filter(({ id }) => packs.includes(id));
  const rules = on.flatMap((pack) => pack.rules);
  return {
    rules: rules.filter(({ id }) => !rulesOff.includes(id)),
    packsOff: all.filter(({ id }) => !packs.includes(id)).map(({ id }) => id),
    rulesOff: [...new Set(rules.map(({ id }) => id))].filter((id) => rulesOff.includes(id)),
  };
}
