import { html, nothing, type TemplateResult } from 'lit';
import type { Spot } from '../../core/work/index.ts';
import type { DeskSetting } from './desk-page.ts';
import type { BenchAct, KeyLine } from './words.ts';

/** Keys of the workbench; those of single letters work only while a clause has the focus (WCAG 2.2, 2.1.4). */
const KEYS: Readonly<Record<string, BenchAct>> = {
  s: 'split',
  j: 'join',
  m: 'pick',
  u: 'unlink',
  l: 'link',
  ']': 'shiftDown',
  '[': 'shiftUp',
  c: 'check',
  n: 'next',
  p: 'previous',
};

/** How the keys are written in the list of them. */
const WRITTEN: readonly (readonly [string, KeyLine])[] = [
  ['↑ ↓ ← →', 'move'],
  ['S', 'split'],
  ['J', 'join'],
  ['Alt ↑, Alt ↓', 'upDown'],
  ['M', 'pick'],
  ['U', 'unlink'],
  ['L', 'link'],
  ['[ , ]', 'shift'],
  ['C', 'check'],
  ['N, P', 'unsure'],
  ['Ctrl Z, Ctrl Shift Z', 'undo'],
];

/** What a key asks for. */
export function actOfKey(event: KeyboardEvent): BenchAct | undefined {
  const { key, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const low = key.toLowerCase();
  if (control && !altKey && low === 'z') return shiftKey ? 'redo' : 'undo';
  if (control && !altKey && low === 'y') return 'redo';
  if (control) return undefined;
  if (altKey) return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : undefined;
  return Object.hasOwn(KEYS, low) ? KEYS[low] : undefined;
}

export interface ToolState {
  readonly spot: Spot | undefined;
  readonly isSplitting: boolean;
  readonly isPicked: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly unsure: number;
  readonly act: (act: BenchAct, event: Event) => void;
  readonly cut: (event: Event) => void;
  readonly leave: () => void;
  readonly openKeys: () => void;
}

const CLAUSE_ACTS: readonly BenchAct[] = ['split', 'join', 'up', 'down', 'unlink'];
const ROW_ACTS: readonly BenchAct[] = ['link', 'shiftUp', 'shiftDown', 'check'];

/** The buttons of the workbench: everything that the keys do. */
export function benchTools(setting: DeskSetting, state: ToolState): TemplateResult {
  const { d } = setting;
  const button = (act: BenchAct, isOff: boolean) =>
    html`<button
      type="button"
      data-act=${act}
      ?disabled=${isOff}
      @click=${(event: Event) => state.act(act, event)}
    >
      ${d.bench.act[act]}
    </button>`;
  const noClause = state.spot?.segment === undefined;
  return html`<div class="tools" role="toolbar" aria-label=${d.bench.tools}>
      ${button('undo', !state.canUndo)} ${button('redo', !state.canRedo)}
      ${button('previous', state.unsure === 0)} ${button('next', state.unsure === 0)}
      ${CLAUSE_ACTS.map((act) => button(act, noClause))}
      ${button(state.isPicked ? 'put' : 'pick', state.isPicked ? !state.spot : noClause)}
      ${ROW_ACTS.map((act) => button(act, !state.spot))}
      <button type="button" data-opens="bench-keys" @click=${state.openKeys}>
        ${d.bench.keys}
      </button>
    </div>
    <p class="hint">
      ${
        state.isSplitting
          ? html`${d.bench.splitting}
              <button type="button" data-act="cut" @click=${state.cut}>${d.bench.cutHere}</button>
              <button type="button" data-act="leave" @click=${state.leave}>
                ${d.bench.leave}
              </button>`
          : state.isPicked
            ? html`${d.bench.picked}
                <button type="button" data-act="leave" @click=${state.leave}>
                  ${d.bench.leave}
                </button>`
            : state.spot
              ? nothing
              : d.bench.chooseFirst
      }
    </p>`;
}

/** The list of keys. */
export function benchKeys({ d }: DeskSetting): TemplateResult {
  return html`<dialog data-name="bench-keys" aria-label=${d.bench.keys}>
    <h2>${d.bench.keys}</h2>
    <dl class="key-list">
      ${WRITTEN.map(
        ([keys, line]) =>
          html`<div>
            <dt><kbd>${keys}</kbd></dt>
            <dd>${d.bench.keyLines[line]}</dd>
          </div>`,
      )}
    </dl>
    <form method="dialog" class="actions"><button>${d.bench.close}</button></form>
  </dialog>`;
}
