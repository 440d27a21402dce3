import { html, nothing, render } from 'lit';
import { compareTexts, type TextComparison, type TextEdit } from '../core/compare/index.ts';
import type { InterfaceLanguage } from '../core/model/index.ts';
import { wordings } from '../ui/compare/difference-list.ts';
import { mergedText } from '../ui/compare/merged-text.ts';
import type { CompareWords } from '../ui/compare/words.ts';
import { de } from '../ui/compare/words/de.ts';
import { en } from '../ui/compare/words/en.ts';
import { ru } from '../ui/compare/words/ru.ts';
import { vi } from '../ui/compare/words/vi.ts';
import { singleWords } from './words.ts';

const WORDS: Readonly<Record<InterfaceLanguage, CompareWords>> = { en, vi, de, ru };

/** A text of the page and the clauses it stands for. */
interface Clause {
  readonly places: readonly string[];
  readonly number: string;
  readonly text: string;
}

/** A version of a unit as the page has it, in the order of the page. */
interface Version {
  readonly id: string;
  readonly language: string;
  readonly clauses: Clause[];
}

interface Pair {
  readonly a: Version;
  readonly b: Version;
}

/** The choice of two versions below a unit, where it has two of one language; undefined elsewhere. */
export function comparisonsOf(unit: Element): UnitComparison | undefined {
  const versions = versionsIn(unit);
  const pairs = versions.flatMap((a, index) =>
    versions
      .slice(index + 1)
      .filter((b) => b.language === a.language)
      .map((b) => ({ a, b })),
  );
  return pairs.length === 0 ? undefined : new UnitComparison(unit, pairs);
}

function versionsIn(unit: Element): readonly Version[] {
  const found = new Map<string, Version>();
  for (const text of unit.querySelectorAll<HTMLElement>('.text')) {
    const { witness = '', places: place = '' } = text.dataset;
    const version = found.get(witness) ?? { id: witness, language: text.lang, clauses: [] };
    found.set(witness, version);
    const number = text.closest('tr')?.querySelector('th a')?.textContent ?? '';
    version.clauses.push({ places: place.split(' '), number, text: text.textContent });
  }
  return [...found.values()];
}

class UnitComparison {
  private readonly box = document.createElement('div');
  private chosen: Pair | undefined;
  private language: InterfaceLanguage = 'en';

  constructor(
    private readonly unit: Element,
    private readonly pairs: readonly Pair[],
  ) {
    this.box.className = 'compare';
    unit.append(this.box);
  }

  /** Shows choice and result in a language of the interface. */
  speak(language: InterfaceLanguage): void {
    this.language = language;
    this.render();
  }

  private render(): void {
    const words = WORDS[this.language];
    const { choose } = singleWords(this.language);
    const onChange = (event: Event) => {
      this.chosen = this.pairs[Number((event.target as HTMLSelectElement).value)];
      this.render();
    };
    render(
      html`<div lang=${this.language}>
        <label
          >${words.compare}
          <select @change=${onChange}>
            <option value="-1" ?selected=${!this.chosen}>${choose}</option>
            ${this.pairs.map(
              (pair, at) =>
                html`<option value=${at} ?selected=${pair === this.chosen}>
                  ${this.nameOf(pair.a)} / ${this.nameOf(pair.b)}
                </option>`,
            )}
          </select></label
        >
        ${this.chosen ? this.result(this.chosen) : nothing}
      </div>`,
      this.box,
    );
  }

  /** The name in the head of its column, in the language that is shown. */
  private nameOf({ id }: Version): string {
    const head = this.unit.querySelector(`th[data-version="${CSS.escape(id)}"] a`)!;
    const copy = head.cloneNode(true) as Element;
    for (const other of copy.querySelectorAll(`[data-in]:not([data-in="${this.language}"])`)) {
      other.remove();
    }
    return copy.textContent.replace(/\s+/g, ' ').trim();
  }

  private result({ a, b }: Pair): unknown {
    const words = WORDS[this.language];
    const { language } = a;
    const comparison = compareTexts(sharedText(a, b), sharedText(b, a), { language });
    const listed = comparison.edits
      .filter(({ rule }) => rule !== 'space')
      .map((edit) => difference(words, language, edit, comparison));
    return html`<p>${singleWords(this.language).legend} ${words.differences(listed.length)}</p>
      ${[...this.missing(a, b), ...this.missing(b, a)].map((line) => html`<p>${line}</p>`)}
      <p class="merged" lang=${language}>${mergedText(comparison)}</p>
      ${
        listed.length === 0
          ? nothing
          : html`<ol>
              ${listed}
            </ol>`
      }`;
  }

  /** What one version has and the other has not is no difference of wording: it is said, not compared. */
  private missing(has: Version, lacks: Version): readonly string[] {
    const alone = has.clauses.filter((clause) => !isIn(lacks, clause));
    const numbers = [...new Set(alone.map(({ number, places }) => number || places[0]!))];
    const words = WORDS[this.language];
    return numbers.length === 0 ? [] : [words.notCompared(numbers.join(', '), this.nameOf(lacks))];
  }
}

function isIn({ clauses }: Version, { places }: Clause): boolean {
  return clauses.some((clause) => clause.places.some((place) => places.includes(place)));
}

/** The words of a version in the clauses that both versions have. */
function sharedText(version: Version, other: Version): string {
  const shared = version.clauses.filter((clause) => isIn(other, clause));
  return shared.map(({ text }) => text).join(' ');
}

function difference(
  words: CompareWords,
  language: string,
  edit: TextEdit,
  { texts: { a, b } }: TextComparison,
): unknown {
  const [first, second] = [a.slice(edit.a.start, edit.a.end), b.slice(edit.b.start, edit.b.end)];
  return html`<li>${words.className[edit.class]}: ${wordings(words, language, first, second)}</li>`;
}
