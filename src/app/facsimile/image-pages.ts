import { declaredSize } from '../../core/facsimile/index.ts';
import { fineness, PagesError, type PageSource, type SheetSize } from './page-source.ts';

/** The most pixels of an image. */
const MOST_PIXELS = 150_000_000;
/** Bytes in which an image says how large it is. */
const HEAD = 1 << 20;

/** Opens images as one page each. Rejects with a PagesError where the first cannot be read. */
export async function openImages(files: readonly Blob[]): Promise<PageSource> {
  const sizes = new Map<number, SheetSize>();
  const source: PageSource = {
    kind: 'images',
    count: files.length,
    async size(page) {
      const known = sizes.get(page);
      if (known) return known;
      const picture = await pictureOf(files[page - 1]);
      const { width, height } = picture;
      picture.close();
      const size = { width, height };
      sizes.set(page, size);
      return size;
    },
    async draw(page, view, canvas, signal) {
      const picture = await pictureOf(files[page - 1]);
      try {
        if (signal.aborted) return false;
        paint(picture, view.scale * fineness(picture, view), view.rotation, canvas);
        return true;
      } finally {
        picture.close();
      }
    },
    writeWords: () => Promise.resolve(),
    text: () => Promise.resolve(undefined),
    outline: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
  await source.size(1);
  return source;
}

async function pictureOf(file: Blob | undefined): Promise<ImageBitmap> {
  if (!file) throw new PagesError('damaged', 'there is no such page');
  // A small file can unpack to more than there is memory for: it says so in its first bytes.
  const size = declaredSize(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
  if (!size) throw new PagesError('damaged', 'it does not say how large it is');
  if (size.width * size.height > MOST_PIXELS) {
    throw new PagesError('too-large', `${size.width} × ${size.height} pixels`);
  }
  try {
    return await createImageBitmap(file);
  } catch (error) {
    throw new PagesError('damaged', error);
  }
}

function paint(
  picture: ImageBitmap,
  scale: number,
  rotation: number,
  canvas: HTMLCanvasElement,
): void {
  const isOnSide = rotation % 180 !== 0;
  const width = Math.max(1, Math.floor(picture.width * scale));
  const height = Math.max(1, Math.floor(picture.height * scale));
  canvas.width = isOnSide ? height : width;
  canvas.height = isOnSide ? width : height;
  const context = canvas.getContext('2d');
  if (!context) throw new PagesError('too-large', `${width} × ${height} pixels`);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((rotation * Math.PI) / 180);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
}
