// The worker of pdf.js as a file of this site: it starts by itself when it is loaded as one.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
import { keepSoftHyphens } from '../../core/read/index.ts';

keepSoftHyphens();
