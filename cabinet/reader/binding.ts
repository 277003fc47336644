/** What binding is about: a fact, where it stands, and how it is read again at any moment. */
import type { Fact, FactValues, PageFactKey, PageId } from '@/utils/facts/facts';
import type { TextAnalyst } from '@/utils/facts/text-analyst';
import type { PageView } from './page-view';
import type { RowsOfVisit } from './rows-of-visit';
import type { Scan } from './scan';

export type AnyFact = Fact<FactValues[PageFactKey]>;

/** One fact and where it stands. */
export interface Binding {
  key: PageFactKey;
  page: PageId;
  /** The elements whose events and attributes can change the fact. */
  elements: readonly Element[];
  /** The element whose text named the control. */
  label: Element;
  /** Whether the label still says what it said when it was bound; else the binding is void. */
  isNamedSo(): boolean;
  /** Reads the control as it is now. Cheap: no search. */
  read(): AnyFact;
  /** The box a person takes for the control. */
  box(): Element;
  /** The text now in a text control. */
  rawValue?(): string;
}

/** A fact whose label was found but whose control is not certain. */
export interface Unbound {
  key: PageFactKey;
  page: PageId;
  fact: AnyFact;
}

export interface Bound {
  bindings: Binding[];
  unbound: Unbound[];
  /** Every label key that was found with what it names, certain or not. */
  keys: Set<string>;
}

/** What readers ask of the world beside the page. */
export interface ReadAround {
  /** Texts are taken apart elsewhere; what is not known yet is `pending`. */
  analyst: TextAnalyst;
  /** The instant of reading, ms since the epoch. */
  now(): number;
  /** Rows of tables seen since this page was opened. */
  rows: RowsOfVisit;
}

/** What one binding of a document works on. */
export interface Search {
  document: Document;
  scan: Scan;
  view: PageView;
  /** The pages that the document may be: labels of others are not looked for. */
  pages: ReadonlySet<PageId>;
  around: ReadAround;
  /** Whether an element stands in a part of the page that speaks of another store. */
  isForeign(element: Element): boolean;
}
