import type { Fault } from './fault.ts';
import { formatFault } from './fault.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The page that stands in for every other while the sources have faults. */
export function faultPage(faults: readonly Fault[], folder: string): string {
  const items = faults.map(
    (fault) => `<li><code>${escape(formatFault(fault, folder))}</code></li>`,
  );
  const title = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the sources`;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body>
<h1>${title}</h1>
<p>The edition is not shown until they are put right; this page then reloads by itself.</p>
<ol>
${items.join('\n')}
</ol>
</body>
</html>
`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
}
