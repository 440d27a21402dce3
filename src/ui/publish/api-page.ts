import { html, type TemplateResult } from 'lit';
import type { EditionDocument } from '../../core/model/index.ts';
import { API_ROOT, DTS_ROOT } from '../../core/publish/index.ts';
import { link, type EditionSetting } from '../context.ts';
import { EMBED_SCRIPT, framePath } from '../embed/code.ts';
import type { PublishWords } from './words.ts';

/** How programs read the edition: the static interfaces, with an example of each file. */
export function apiPage(setting: EditionSetting & { readonly p: PublishWords }): TemplateResult {
  const { p, edition } = setting;
  const words = p.api;
  const root = link(setting, { kind: 'home' }, 'en');
  const document = edition.documents[0]!;
  const unit = document.units[0]!;
  const witness = document.witnesses[0]!;
  const own = `${API_ROOT}${edition.id}/`;
  const rows: readonly (readonly [string, string, string])[] = [
    [`${API_ROOT}index.json`, `${API_ROOT}index.json`, words.rows.editions],
    [`${API_ROOT}EDITION/index.json`, `${own}index.json`, words.rows.edition],
    [
      `${API_ROOT}EDITION/DOCUMENT/index.json`,
      `${own}${document.id}/index.json`,
      words.rows.document,
    ],
    [
      `${API_ROOT}EDITION/DOCUMENT/units/UNIT.json`,
      `${own}${document.id}/units/${unit.id}.json`,
      words.rows.unit,
    ],
    [
      `${API_ROOT}EDITION/DOCUMENT/witnesses/VERSION.json`,
      `${own}${document.id}/witnesses/${witness.id}.json`,
      words.rows.witness,
    ],
    [`${API_ROOT}EDITION/concepts.json`, `${own}concepts.json`, words.rows.concepts],
    [`${API_ROOT}EDITION/notes.json`, `${own}notes.json`, words.rows.notes],
  ];
  const { elementCode, frameTag } = examples(setting, document);
  const file = (path: string) => html`<a href=${root + path}><code>${path}</code></a>`;
  return html`<div class="ledger api">
    <h1>${words.title}</h1>
    <p class="lead">${words.intro}</p>
    <h2>JSON</h2>
    <p>${words.jsonIntro}</p>
    <dl>
      ${rows.map(
        ([pattern, path, holds]) =>
          html`<div>
            <dt><code>${pattern}</code></dt>
            <dd>${holds}. ${words.example}: ${file(path)}</dd>
          </div>`,
      )}
    </dl>
    <p>${words.stable}</p>
    <h2>Distributed Text Services 1.0</h2>
    <p>${words.dtsIntro} ${file(`${DTS_ROOT}index.json`)}</p>
    <p>${words.dtsLimits}</p>
    <h2>${words.embed.title}</h2>
    <p>${words.embed.element}</p>
    <pre><code>${elementCode}</code></pre>
    <p>${words.embed.attributes}</p>
    <p>${words.embed.frame}</p>
    <pre><code>${frameTag}</code></pre>
    <p>${words.embed.origins}</p>
    <h2>${words.library}</h2>
    <p>${words.libraryIntro}</p>
    <pre><code>import { align, anchor, cite, compare } from 'wortlaut';</code></pre>
    <h2>${words.feed}</h2>
    <p>${words.feedIntro} ${file(`${edition.id}/feed.xml`)}</p>
  </div>`;
}

/** Code as it is written into another page; `SITE` stands for the address of this site. */
function examples({ edition, m }: EditionSetting, document: EditionDocument) {
  const unit = document.units.find(({ kind }) => kind === 'article') ?? document.units[0]!;
  const [first = '', second = first] = document.defaultWitnesses;
  const place = unit.segments[0] ?? unit.id;
  const frame = framePath(
    { edition: edition.id, document: document.id, unit: unit.id },
    m.language,
  );
  const elementCode = `<script async src="SITE/${EMBED_SCRIPT}"></script>
<wortlaut-clause address="${edition.id}/${document.id}/${place}" versions="${first},${second}">
  <a href="SITE/${edition.id}/${document.id}/${unit.id}/">${document.title[m.language]}</a>
</wortlaut-clause>`;
  const frameTag = `<iframe src="SITE/${frame}?versions=${first},${second}#${place}" title="${document.title[m.language]}"></iframe>`;
  return { elementCode, frameTag };
}
