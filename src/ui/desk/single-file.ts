import { render } from 'lit';
import { findDocument } from '../../core/model/index.ts';
import { WORK_DOCUMENT, workToEdition, type Work } from '../../core/work/index.ts';
import { wholeDocument } from '../reading/document-page.ts';
import base from '../styles/base.css?inline';
import parallel from '../styles/parallel.css?inline';
import print from '../styles/print.css?inline';
import tokens from '../styles/tokens.css?inline';
import { pageMarks } from './page-marks.ts';
import own from './single-file.css?inline';
import type { DeskSetting } from './desk-page.ts';

/** The file asks for nothing and runs nothing. Source: Content Security Policy Level 3. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** A work as one HTML page with its styles: opens from a disk, without script and without a network. */
export function singleFile(desk: DeskSetting, work: Work): string {
  const { m } = desk;
  const edition = workToEdition(work);
  const opened = findDocument(edition, WORK_DOCUMENT)!;
  const links = { linkTo: (unit: string | undefined) => `#${unit ?? ''}`, versions: '' };
  const setting = { m, base: { root: '', own: links }, edition, document: opened };
  const columns = opened.witnesses.map(({ id }) => ({ document: opened.id, witness: id }));
  const page = document.implementation.createHTMLDocument(work.title);
  render(wholeDocument({ ...setting, columns, parts: [pageMarks(desk)] }), page.body);
  page.documentElement.lang = m.language;
  page.head.prepend(
    element(page, 'meta', { charset: 'utf-8' }),
    element(page, 'meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element(page, 'meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element(page, 'meta', { name: 'generator', content: 'Wortlaut' }),
  );
  const style = element(page, 'style', {});
  style.textContent = [tokens, base, parallel, print, own].join('\n');
  page.head.append(style);
  removeComments(page);
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

function element(page: Document, name: string, attributes: Readonly<Record<string, string>>) {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** Lit's markers are for taking over the nodes again; here they would only be weight. */
function removeComments(page: Document): void {
  const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const comment of found) comment.parentNode?.removeChild(comment);
}
