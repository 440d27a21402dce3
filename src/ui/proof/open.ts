import '../styles/file-choice.css';
import './proof.css';
import { loadEdition } from '../../app/load-edition.ts';
import type { Location } from '../../app/site.ts';
import { loadDeskWords } from '../desk/words.ts';
import { loadFacsimileWords } from '../facsimile/words.ts';
import { loadMessages } from '../messages/load.ts';
import { Proof } from './proof.ts';
import { loadProofWords } from './words.ts';

/** Puts the check into the page that was built for it. */
export async function openProof({ root, language }: Location, id: string): Promise<void> {
  const built = document.querySelector('[data-proof]');
  if (!built) return;
  const [m, p, d, f, edition] = await Promise.all([
    loadMessages(language),
    loadProofWords(language),
    loadDeskWords(language),
    loadFacsimileWords(language),
    loadEdition(root, id),
  ]);
  const proof = new Proof();
  const setting = { m, p, edition, base: { root }, live: true } as const;
  Object.assign(proof, { setting, faults: d.bring.fault, pagesWords: f.pages });
  built.replaceWith(proof);
}
