export { API_ROOT, apiFiles } from './api.ts';
export { downloadsOf, sha256Hex, zipDownloads } from './downloads.ts';
export type { Download, DownloadFormat, SourceTexts } from './downloads.ts';
export { DTS_ROOT, dtsFiles } from './dts.ts';
export { feedFile, openSearchFile, robotsFile, sitemapFile } from './feeds.ts';
export type { PagePaths } from './feeds.ts';
export type { PublishedFile } from './published-file.ts';
