import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** Line breaks beside the tags of blocks, where white space has no meaning. */
const BLOCK_EDGES =
  /\n?(<\/?(?:table|thead|tbody|tr|th|td|caption|section|div|p|h1|h2)\b[^>]*>)\n?/g;

/**
 * Renders a template in Node. Lit's markers are for taking over the nodes in the browser; the reading room renders anew
 * instead, so they would only be weight, as would the line breaks of the templates. Neither can be mistaken for text: a
 * `<` in text is escaped, and a source's segments are single lines.
 */
export function serialise(template: TemplateResult): string {
  return collectResultSync(render(template))
    .replace(/<!--\/?lit-(?:part|node)[^>]*-->|<\?>/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(/\n(>|\/>)/g, '$1')
    .replace(/ +>/g, '>')
    .replace(BLOCK_EDGES, '$1');
}
