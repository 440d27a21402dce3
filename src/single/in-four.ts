import { html, nothing, type TemplateResult } from 'lit';
import { INTERFACE_LANGUAGES } from '../core/model/index.ts';
import type { Messages } from '../ui/messages/messages.ts';
import { messagesIn } from '../ui/messages/all.ts';

/**
 * Words of the interface in all its languages, of which the page shows one: without script, too, a reader can choose.
 * What is the same in all stands there once.
 */
export function inFour(said: (m: Messages) => string): unknown {
  const each = INTERFACE_LANGUAGES.map((language) => said(messagesIn(language)));
  if (new Set(each).size === 1) return each[0] || nothing;
  return INTERFACE_LANGUAGES.map(
    (language, at) => html`<span data-in=${language} lang=${language}>${each[at]}</span>`,
  );
}

/** Like `inFour`, of blocks; nothing where no language has any. */
export function blocksInFour(blocks: (m: Messages) => unknown): readonly TemplateResult[] {
  return INTERFACE_LANGUAGES.flatMap((language) => {
    const block = blocks(messagesIn(language));
    const isEmpty = block === nothing || (Array.isArray(block) && block.length === 0);
    return isEmpty ? [] : [html`<div data-in=${language} lang=${language}>${block}</div>`];
  });
}
