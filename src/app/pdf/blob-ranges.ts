import { PDFDataRangeTransport } from 'pdfjs-dist';

/** Gives pdf.js the parts of a file that it asks for: a large PDF is never in memory as a whole. */
export class BlobRanges extends PDFDataRangeTransport {
  constructor(private readonly file: Blob) {
    super(file.size, null);
  }

  override requestDataRange(begin: number, end: number): void {
    void this.file
      .slice(begin, end)
      .arrayBuffer()
      // Of a file that has gone meanwhile pdf.js gets nothing, and says that it is damaged.
      .catch(() => new ArrayBuffer(0))
      .then((bytes) => this.onDataRange(begin, new Uint8Array(bytes)));
  }
}
