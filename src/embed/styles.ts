/**
 * The styles of an embedded clause. A page's own rules, even for `*` and `!important`, yield to important declarations
 * of the shadow tree (CSS Cascading and Inheritance Level 5, 6.4); `all: initial` stops what would be inherited.
 */
export const CLAUSE_STYLES = `
:host {
  all: initial !important;
  display: block !important;
  color-scheme: light dark !important;
}
:host([hidden]) { display: none !important; }
:host([colours='light']) { color-scheme: light !important; }
:host([colours='dark']) { color-scheme: dark !important; }
.sheet {
  --ink: light-dark(#1f1d1a, #e9e5dc);
  --quiet: light-dark(#625d54, #aaa498);
  --rule: light-dark(#e3ded2, #34312c);
  --accent: light-dark(#8a2b22, #e08a7d);
  direction: ltr;
  container-type: inline-size;
  box-sizing: border-box;
  padding: 1em 1.25em;
  border: 1px solid var(--rule);
  border-radius: 6px;
  background: light-dark(#fffefb, #1e1d1a);
  color: var(--ink);
  font: medium/1.5 'Source Serif 4', 'Noto Serif', Georgia, serif;
  overflow-wrap: break-word;
}
.versions { display: grid; grid-template-columns: 1fr; gap: 1em 1.5em; margin: 0; padding: 0; }
@container (min-width: 34rem) {
  .versions { grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); }
}
.head, .foot, .remark, .gap, .failed { font: 0.8125em/1.45 'Source Sans 3', 'Noto Sans', system-ui, sans-serif; }
.head, .gap, .remark, .failed { color: var(--quiet); }
.head { margin: 0 0 0.4em; }
.head b { color: var(--ink); font-weight: 600; }
.text { margin: 0 0 0.35em; white-space: pre-wrap; }
.doubtful { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.gap { font-style: italic; }
.gap, .remark, .failed { margin: 0 0 0.35em; }
.foot { margin: 0.9em 0 0; padding-top: 0.6em; border-top: 1px solid var(--rule); }
a { color: var(--accent); text-decoration: underline; text-underline-offset: 0.15em; display: inline-block; min-height: 24px; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media print { .sheet { color: #000; background: none; } }
`;
