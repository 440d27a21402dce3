import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOOTNOTE, HEAD } from './pages.ts';
import type { Line } from './texts.ts';

/** A document for LibreOffice. */
export interface OfficeText {
  readonly name: string;
  readonly language: string;
  readonly columns: 1 | 2;
  readonly lines: readonly Line[];
}

const COUNTRIES: Readonly<Record<string, string>> = { de: 'DE', ru: 'RU', en: 'US', vi: 'VN' };

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A flat ODF file (OASIS OpenDocument 1.2) with page heads, page numbers, a footnote and hyphenation. */
function flatOdf({ language, columns, lines }: OfficeText): string {
  const note = `<text:note text:note-class="footnote"><text:note-citation>${FOOTNOTE.mark}</text:note-citation><text:note-body><text:p text:style-name="N">${escaped(FOOTNOTE.text)}</text:p></text:note-body></text:note>`;
  const body = lines.map(
    ({ heading, text }, index) =>
      `<text:p text:style-name="${heading ? 'H' : 'P'}">${escaped(text)}${index === 2 ? note : ''}</text:p>`,
  );
  const locale = `fo:language="${language}" fo:country="${COUNTRIES[language]!}"`;
  const font = `style:font-name="F" fo:font-size="10pt" ${locale}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'DejaVu Serif'"/></office:font-face-decls>
<office:styles>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-align="justify" fo:text-indent="4mm"/><style:text-properties ${font} fo:hyphenate="true" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/></style:style>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:margin-top="3mm"/><style:text-properties ${font} fo:font-weight="bold"/></style:style>
<style:style style:name="N" style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="8pt" ${locale}/></style:style>
<style:style style:name="E" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties style:font-name="F" fo:font-size="8pt" ${locale}/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin-top="10mm" fo:margin-bottom="10mm" fo:margin-left="15mm" fo:margin-right="15mm"/><style:header-style><style:header-footer-properties fo:min-height="8mm" fo:margin-bottom="4mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm" fo:margin-top="4mm"/></style:footer-style></style:page-layout>
<style:style style:name="C" style:family="section"><style:section-properties><style:columns fo:column-count="${columns}" fo:column-gap="9mm"/></style:section-properties></style:style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L"><style:header><text:p text:style-name="E">${HEAD}</text:p></style:header><style:footer><text:p text:style-name="E">- <text:page-number text:select-page="current">1</text:page-number> -</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text><text:section text:style-name="C" text:name="body">${body.join('')}</text:section></office:text></office:body></office:document>`;
}

/** The texts as PDFs, in their order; undefined where LibreOffice is not installed. */
export function byLibreOffice(texts: readonly OfficeText[]): readonly Uint8Array[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'wortlaut-office-'));
  try {
    const files = texts.map((text, index) => {
      const path = join(folder, `text-${index}.fodt`);
      writeFileSync(path, flatOdf(text));
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
    const { error, status } = spawnSync('soffice', args, { timeout: 300_000 });
    if (error || status !== 0) return undefined;
    return files.map((file) => new Uint8Array(readFileSync(file.replace(/fodt$/, 'pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
