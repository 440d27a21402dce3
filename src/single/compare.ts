import { compareTexts } from '../core/compare/index.ts';
import { SINGLE_WORDS } from './words.ts';

/** The texts of a version in a unit, by clause. */
type Clauses = ReadonlyMap<string, string>;

interface Pair {
  readonly name: string;
  readonly language: string;
  readonly a: Clauses;
  readonly b: Clauses;
}

interface VersionInUnit {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly clauses: Map<string, string>;
}

function versionsIn(unit: Element): readonly VersionInUnit[] {
  const found = new Map<string, VersionInUnit>();
  for (const text of unit.querySelectorAll<HTMLElement>('.text')) {
    const { witness = '', place = '' } = text.dataset;
    const name = text.closest('td')?.dataset['version'] ?? witness;
    const version = found.get(witness) ?? {
      id: witness,
      name,
      language: text.lang,
      clauses: new Map<string, string>(),
    };
    found.set(witness, version);
    const before = version.clauses.get(place);
    version.clauses.set(
      place,
      before === undefined ? text.textContent : `${before} ${text.textContent}`,
    );
  }
  return [...found.values()];
}

function pairsIn(unit: Element): readonly Pair[] {
  const versions = versionsIn(unit);
  return versions.flatMap((a, index) =>
    versions
      .slice(index + 1)
      .filter((b) => b.language === a.language)
      .map((b) => ({
        name: `${a.name} / ${b.name}`,
        language: a.language,
        a: a.clauses,
        b: b.clauses,
      })),
  );
}

/** A choice of two versions below a unit, where it has two of one language; undefined elsewhere. */
export function comparisonOf(unit: Element): HTMLElement | undefined {
  const pairs = pairsIn(unit);
  if (pairs.length === 0) return undefined;
  const box = document.createElement('div');
  box.className = 'compare';
  const label = document.createElement('label');
  const select = document.createElement('select');
  const result = document.createElement('div');
  select.append(
    new Option(SINGLE_WORDS.noComparison, ''),
    ...pairs.map(({ name }, index) => new Option(name, String(index))),
  );
  select.addEventListener('change', () => {
    const pair = select.value === '' ? undefined : pairs[Number(select.value)];
    result.replaceChildren(...(pair ? mergedView(pair) : []));
  });
  label.append(SINGLE_WORDS.compare, select);
  box.append(label, result);
  return box;
}

function mergedView({ language, a, b }: Pair): readonly HTMLElement[] {
  const legend = document.createElement('p');
  legend.textContent = SINGLE_WORDS.legend;
  const places = [...new Set([...a.keys(), ...b.keys()])];
  return [
    legend,
    ...places.map((place) => {
      const merged = document.createElement('p');
      merged.className = 'merged';
      merged.lang = language;
      merged.append(...mergedText(a.get(place) ?? '', b.get(place) ?? '', language));
      return merged;
    }),
  ];
}

/** The second text with the words that only the first has. The class of each difference stands in its title. */
function mergedText(a: string, b: string, language: string): readonly (Node | string)[] {
  const { texts, edits } = compareTexts(a, b, { language });
  const pieces: (Node | string)[] = [];
  let at = 0;
  for (const edit of edits) {
    pieces.push(texts.b.slice(at, edit.b.start));
    const mark = (name: 'del' | 'ins', words: string) => {
      const made = document.createElement(name);
      made.textContent = words;
      made.title = edit.class;
      return made;
    };
    const [gone, come] = [
      texts.a.slice(edit.a.start, edit.a.end),
      texts.b.slice(edit.b.start, edit.b.end),
    ];
    if (gone) pieces.push(mark('del', gone));
    if (come) pieces.push(mark('ins', come));
    at = edit.b.end;
  }
  return [...pieces, texts.b.slice(at)];
}
