/** The styles of the single file. It brings no fonts: those of the device are used. */
export const SINGLE_STYLES = `
:root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #171614); --ink: light-dark(#1f1d1a, #e9e5dc); --quiet: light-dark(#625d54, #aaa498); --rule: light-dark(#e3ded2, #34312c); --edge: light-dark(#8d867a, #7d776c); --accent: light-dark(#8a2b22, #e08a7d); --found: light-dark(#f6e3a8, #5a4a16); --ins: light-dark(#1c6b3c, #7fcf9f); --del: light-dark(#9a2f22, #f09a8c); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 'Source Serif 4', 'Noto Serif', Georgia, serif; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { margin-top: 3rem; font-size: 1.4rem; } h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav ol { columns: 18rem; padding-inline-start: 1.5rem; } nav a { display: inline-block; min-height: 24px; }
.quiet, .remark, .gap, th, .tools, summary, .compare { font-family: 'Source Sans 3', 'Noto Sans', system-ui, sans-serif; font-size: 0.875rem; }
.quiet, .remark, .gap { color: var(--quiet); } .gap { font-style: italic; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 0.4rem 0.9rem 0.4rem 0; border-top: 1px solid var(--rule); text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 600; } th span { color: var(--quiet); font-weight: 400; }
td p { margin: 0; scroll-margin-top: 5rem; }
.label p { font-weight: 600; }
.doubtful { text-decoration: underline dotted; }
.current { outline: 2px solid var(--accent); outline-offset: 3px; }
::highlight(found) { background-color: var(--found); }
summary { padding: 0.3rem 0; min-height: 24px; cursor: pointer; }
.tools { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); background: var(--paper); }
.tools label { display: grid; flex: 1 1 14rem; }
input, select, button { min-height: 2rem; padding: 0.2rem 0.5rem; border: 1px solid var(--edge); border-radius: 6px; background: var(--paper); color: var(--ink); font: inherit; max-width: 100%; }
.tools output { flex-basis: 100%; min-height: 1.5em; }
.compare label { display: inline-flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin-top: 0.5rem; }
.merged { font: 1.0625rem/1.55 'Source Serif 4', 'Noto Serif', Georgia, serif; }
ins { color: var(--ins); text-decoration: underline; } del { color: var(--del); text-decoration: line-through; }
@media (max-width: 44rem) { table, tbody, tr, td { display: block; width: 100%; } thead { display: none; } td::before { content: attr(data-version); display: block; color: var(--quiet); font: 0.8125rem/1.5 'Noto Sans', system-ui, sans-serif; } td:empty { display: none; } }
@media print { .tools, .compare { display: none; } }
`;
