/**
 * Reading and judging as one part that is loaded on demand: binding labels to controls, every fact reader, every check.
 * The content script itself only looks (scan) and knows which pages a document might be; it imports this file for its types.
 */
import { type DocumentReading, isCurrent, readDocument } from '@/cabinet/reader/read-document';
import { checks } from '@/checks';
import { createLiveFacts, createLiveFindings, type LiveFacts, type LiveFindings } from './live-facts';

export interface Engine {
  readDocument: typeof readDocument;
  isCurrent: typeof isCurrent;
  liveFacts(reading: DocumentReading): LiveFacts;
  /** Findings of the whole catalogue. */
  liveFindings(): LiveFindings;
}

export const engine: Engine = {
  readDocument,
  isCurrent,
  liveFacts: createLiveFacts,
  liveFindings: () => createLiveFindings(checks),
};
