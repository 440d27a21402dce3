/** Width and height that a PNG or JPEG declares at its beginning; `undefined` where they are not among these bytes. */
export function declaredSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 24 && view.getUint32(0) === PNG) {
    return { width: view.getUint32(16), height: view.getUint32(20) }; // PNG, 11.2.1: IHDR comes first
  }
  return bytes.length >= 4 && view.getUint16(0) === JPEG ? jpegSize(view) : undefined;
}

const PNG = 0x89504e47;
const JPEG = 0xffd8;

/** From the frame header (ITU-T T.81, B.2.2), which comes after tables and application data. */
function jpegSize(view: DataView): { width: number; height: number } | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
