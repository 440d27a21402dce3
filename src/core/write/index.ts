export { writeAkomaNtoso } from './akoma-ntoso.ts';
export { writeCsv } from './csv.ts';
export { BYTE_ORDER_MARK, csvOf } from './csv-rows.ts';
export { writeEditionFolder, zipFolder } from './edition-folder.ts';
export type { Folder } from './edition-folder.ts';
export { writePlainText } from './plain-text.ts';
export { writeTei } from './tei.ts';
export { writeTmx } from './tmx.ts';
export { attributes, escapeXml } from './xml.ts';
