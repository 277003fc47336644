/** The words of one finding in one language: what the card and the popup show. Plain strings, ready to be set as text. */
import type { BasisLevel } from '@/utils/audit/verdict';

export interface StrayCharacterText {
  /** 1-based, in code points. */
  position: number;
  codePoint: number;
  /** `U+200B` */
  code: string;
  /** Unicode name, as `ZERO WIDTH SPACE`. */
  name: string;
  /** What kind of intruder it is, in the UI language ("draws nothing", "looks like Latin A" …). */
  note: string;
  /** The ASCII letter or digit that it can be mistaken for, if any. */
  looksLike?: string;
  /** How to draw it: the character itself when it is visible, else a symbol such as `␠`, or the code in a box. */
  drawn: string;
}

export interface FindingText {
  checkId: string;
  /** Passing, failing or neutral wording by the finding's status. */
  title: string;
  /** "Error", "Warning", "Note", "Please look". */
  severity: string;
  /** What is wrong in this value. */
  problem: string;
  why: string;
  /** How to fix it, in the cabinet's own words. */
  fix: string;
  /** "reported: …" with the source's name, and its address when there is one. */
  basis: { level: BasisLevel; text: string; source: string; url?: string };
  characters?: StrayCharacterText[];
}
