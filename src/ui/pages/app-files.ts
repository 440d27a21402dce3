import type { SiteFile } from './site.ts';

/** Two columns of text and the line between: versions side by side. */
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="72" fill="#fbfaf6"/><path d="M256 96v320" stroke="#8a2b22" stroke-width="20"/><path d="M96 136h120M96 216h120M96 296h120M96 376h80M296 136h120M296 216h80M296 296h120M296 376h120" stroke="#1f1d1a" stroke-width="28" stroke-linecap="round"/></svg>\n`;

/** What lets a browser install the site as an application. Source: W3C Web Application Manifest. */
export function appFiles(): readonly SiteFile[] {
  const manifest = {
    name: 'Wortlaut',
    short_name: 'Wortlaut',
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    background_color: '#fbfaf6',
    theme_color: '#fbfaf6',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  return [
    { path: 'icon.svg', content: () => ICON },
    { path: 'manifest.webmanifest', content: () => `${JSON.stringify(manifest, null, 2)}\n` },
  ];
}
