/**
 * In a page that is made to stand in a frame: shows the versions that its address asks for (`?versions=a,b`, and a clause after
 * `#`) in place of the edition's own choice, which stays where they cannot be had.
 */
export function showAskedVersions(): void {
  const shown = document.querySelector<HTMLElement>('[data-frame]');
  const versions = new URLSearchParams(location.search).get('versions') ?? '';
  if (!shown || versions === '') return;
  const { frame = '', unit = '' } = shown.dataset;
  const clause = document.createElement('wortlaut-clause');
  clause.setAttribute('address', `${frame}/${location.hash.slice(1) || unit}`);
  clause.setAttribute('versions', versions);
  shown.replaceWith(clause);
  clause.append(shown);
}
