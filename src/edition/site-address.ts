/**
 * The address that a site will stand at, absolute and with a closing slash, as `WORTLAUT_SITE`
 * names it; none where nothing is named. Throws where it is no web address.
 */
export function siteAddress(named: string | undefined): string | undefined {
  if (named === undefined || named.trim() === '') return undefined;
  const url = URL.canParse(named.trim()) ? new URL(named.trim()) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) {
    throw new Error(
      `WORTLAUT_SITE is "${named}", which is no address of a site. Write it like https://example.org/wortlaut/`,
    );
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
