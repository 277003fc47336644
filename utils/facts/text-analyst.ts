/** What the reader asks of the libraries that are too heavy for a page: they live in the background. */
import type { AddressText, IbanText, TextFindings } from './facts';

/**
 * Answers at once from memory; null means "not known yet": the question is then on its way to the background, and the
 * controls are read again when the answer is there. No text is stored anywhere.
 */
export interface TextAnalyst {
  contacts(text: string): TextFindings | null;
  iban(text: string): IbanText | null;
  address(text: string): AddressText | null;
}

/** One question to the background, and its answer. */
export type AnalysisQuestion = { kind: 'contacts' | 'iban' | 'address'; text: string };
export interface Analyses {
  contacts: TextFindings;
  iban: IbanText;
  address: AddressText;
}
