import { html, nothing, type TemplateResult } from 'lit';
import type { Zoom } from './sheet-layout.ts';
import type { PagesWords } from './words.ts';

/** What the tools above the pages are shown with, and what they ask for. */
export interface PagesTools {
  readonly words: PagesWords;
  readonly current: number;
  readonly count: number;
  readonly zoom: Zoom;
  readonly side: 'thumbnails' | 'outline' | undefined;
  readonly hasOutline: boolean;
  readonly hasText: boolean;
  readonly isFinding: boolean;
  readonly turnTo: (page: number) => void;
  readonly zoomBy: (steps: 1 | -1) => void;
  readonly fit: (zoom: 'width' | 'page') => void;
  readonly turn: () => void;
  readonly turnSide: (side: 'thumbnails' | 'outline') => void;
  readonly turnFind: () => void;
}

/** Turning pages, zoom, and what can be opened beside them. */
export function pagesTools(tools: PagesTools): TemplateResult {
  const { words, current, count, zoom, side } = tools;
  const onPage = (event: Event): void =>
    tools.turnTo(Number((event.target as HTMLInputElement).value));
  return html`<div class="pages-tools" role="group" aria-label=${words.tools}>
    ${button(words.previous, () => tools.turnTo(current - 1), { sign: '‹', off: current <= 1 })}
    <label
      >${words.page}
      <input type="number" min="1" max=${count} .value=${String(current)} @change=${onPage} />
      ${words.of(count)}</label
    >
    ${button(words.next, () => tools.turnTo(current + 1), { sign: '›', off: current >= count })}
    ${button(words.smaller, () => tools.zoomBy(-1), { sign: '−' })}
    ${button(words.larger, () => tools.zoomBy(1), { sign: '+' })}
    ${button(words.fit, () => tools.fit('width'), { on: zoom === 'width' })}
    ${button(words.fitPage, () => tools.fit('page'), { on: zoom === 'page' })}
    ${button(words.turn, tools.turn)}
    ${
      count > 1
        ? button(words.thumbnails, () => tools.turnSide('thumbnails'), {
            on: side === 'thumbnails',
          })
        : nothing
    }
    ${
      tools.hasOutline
        ? button(words.outline, () => tools.turnSide('outline'), { on: side === 'outline' })
        : nothing
    }
    ${tools.hasText ? button(words.find, tools.turnFind, { on: tools.isFinding }) : nothing}
  </div>`;
}

interface ButtonState {
  readonly off?: boolean;
  /** Of a button that stays pressed. */
  readonly on?: boolean;
  /** What stands on the button instead of its name. */
  readonly sign?: string;
}

function button(
  label: string,
  act: () => void,
  { off, on, sign }: ButtonState = {},
): TemplateResult {
  return html`<button
    type="button"
    title=${sign === undefined ? nothing : label}
    aria-label=${sign === undefined ? nothing : label}
    ?disabled=${off ?? false}
    aria-pressed=${on === undefined ? nothing : String(on)}
    @click=${act}
  >
    ${sign ?? label}
  </button>`;
}
