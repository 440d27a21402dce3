/** A run of text inside a paragraph. Never HTML: whoever shows it writes text nodes. */
export type MarkdownInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly children: readonly MarkdownInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly text: string }
  | { readonly kind: 'citation'; readonly key: string; readonly locator?: string };

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly MarkdownInline[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly MarkdownBlock[] };

/** Quotations within quotations; deeper ones are read as text. */
const DEEPEST_QUOTATION = 4;
const CITATION = /\[@([A-Za-z0-9][\w:.-]{0,99})(?:,\s*([^\]\n]{1,200}))?\]/y;
const LINK = /\[([^\][\n]{1,500})\]\((https?:\/\/(?:[^\s()<>"]|\([^\s()<>"]{0,200}\)){1,2000})\)/iy;
const ESCAPED = /\\([\\*[\]>@#`_(){}.!+-])/y;
const MARKER = /\*\*|\*/y;

/**
 * Reads the Markdown that notes are written in: paragraphs, `*emphasis*`, `**strong**`, `> quotation`, links to http and
 * https, and citations `[@key, locator]`. All else is text as it stands, HTML included. Time is linear in the length.
 */
export function parseMarkdown(text: string): readonly MarkdownBlock[] {
  return blocks(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

/** Puts a backslash before what Markdown would read as a mark, so that words of a source stay what they are. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\*[\]]/g, '\\$&').replace(/^(\s*)>/gm, '$1\\>');
}

/** The text of parsed Markdown without its marks; paragraphs apart by an empty line. */
export function markdownText(parsed: readonly MarkdownBlock[]): string {
  return parsed
    .map((block) =>
      block.kind === 'quotation' ? markdownText(block.blocks) : inlineText(block.children),
    )
    .join('\n\n');
}

function inlineText(children: readonly MarkdownInline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text' || child.kind === 'link') return child.text;
      if (child.kind === 'citation') return `[${child.key}${locatorText(child.locator)}]`;
      return inlineText(child.children);
    })
    .join('');
}

function locatorText(locator: string | undefined): string {
  return locator === undefined ? '' : `, ${locator}`;
}

/** Groups lines into paragraphs and quotations. */
function blocks(lines: readonly string[], depth: number): readonly MarkdownBlock[] {
  const result: MarkdownBlock[] = [];
  let group: string[] = [];
  let isQuoted = false;
  const close = () => {
    const block = group.length === 0 ? undefined : blockOf(group, isQuoted, depth);
    if (block) result.push(block);
    group = [];
  };
  for (const line of lines) {
    const quoted = depth < DEEPEST_QUOTATION && line.startsWith('>');
    if (quoted !== isQuoted || line.trim() === '') close();
    isQuoted = quoted;
    if (line.trim() !== '') group.push(line);
  }
  close();
  return result;
}

function blockOf(
  lines: readonly string[],
  isQuoted: boolean,
  depth: number,
): MarkdownBlock | undefined {
  if (!isQuoted)
    return { kind: 'paragraph', children: inlines(lines.map((l) => l.trim()).join(' ')) };
  const inner = blocks(
    lines.map((line) => line.replace(/^> ?/, '')),
    depth + 1,
  );
  return inner.length === 0 ? undefined : { kind: 'quotation', blocks: inner };
}

/** An emphasis that is open: its marker and what it holds so far. */
interface Frame {
  readonly marker: '' | '*' | '**';
  readonly children: MarkdownInline[];
}

function inlines(text: string): readonly MarkdownInline[] {
  const frames: Frame[] = [{ marker: '', children: [] }];
  let at = 0;
  while (at < text.length) at += readOne(text, at, frames);
  while (frames.length > 1) unwind(frames);
  return frames[0]!.children;
}

/** Reads what stands at an offset into the open frame and returns its length. */
function readOne(text: string, at: number, frames: Frame[]): number {
  const top = frames.at(-1)!;
  const escaped = match(ESCAPED, text, at);
  if (escaped) {
    add(top, escaped[1]!);
    return escaped[0].length;
  }
  const atom = citationOrLink(text, at);
  if (atom) {
    top.children.push(atom.inline);
    return atom.length;
  }
  const marker = markerAt(text, at, top);
  if (marker && openOrClose(text, at, marker, frames)) return marker.length;
  const length = marker?.length ?? plainLength(text, at);
  add(top, text.slice(at, at + length));
  return length;
}

function citationOrLink(
  text: string,
  at: number,
): { readonly inline: MarkdownInline; readonly length: number } | undefined {
  const citation = match(CITATION, text, at);
  if (citation) {
    const [whole, key, locator] = citation;
    const named = locator === undefined ? {} : { locator: locator.trim() };
    return { inline: { kind: 'citation', key: key!, ...named }, length: whole.length };
  }
  const link = match(LINK, text, at);
  if (!link) return undefined;
  return { inline: { kind: 'link', href: link[2]!, text: link[1]! }, length: link[0].length };
}

/** The mark at an offset; of three stars the one that closes what was opened last. */
function markerAt(text: string, at: number, top: Frame): '*' | '**' | undefined {
  const marker = match(MARKER, text, at)?.[0] as '*' | '**' | undefined;
  return marker && top.marker === '*' && text.startsWith('***', at) ? '*' : marker;
}

/** Closes the emphasis that the marker opened, or opens one. False where it can do neither. */
function openOrClose(text: string, at: number, marker: '*' | '**', frames: Frame[]): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + marker.length);
  const open = frames.findLastIndex((frame) => frame.marker === marker);
  if (open > 0 && before.trim() !== '') {
    while (frames.length - 1 > open) unwind(frames);
    const { children } = frames.pop()!;
    frames.at(-1)!.children.push({ kind: marker === '*' ? 'emphasis' : 'strong', children });
    return true;
  }
  if (open > 0 || after.trim() === '') return false;
  frames.push({ marker, children: [] });
  return true;
}

/** An emphasis that was never closed is text. */
function unwind(frames: Frame[]): void {
  const { marker, children } = frames.pop()!;
  const below = frames.at(-1)!;
  add(below, marker);
  for (const child of children) {
    if (child.kind === 'text') add(below, child.text);
    else below.children.push(child);
  }
}

function add({ children }: Frame, text: string): void {
  const last = children.at(-1);
  if (last?.kind === 'text')
    children[children.length - 1] = { kind: 'text', text: last.text + text };
  else children.push({ kind: 'text', text });
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Length of the text up to the next character that could be a mark. */
function plainLength(text: string, at: number): number {
  const rest = /[\\*[]/g;
  rest.lastIndex = at + 1;
  return (rest.exec(text)?.index ?? text.length) - at;
}
