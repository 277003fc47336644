/** Reads the labelled messages of `tests/fixtures/messages/`. For tests only. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SpanKind, TextSpan } from '@/utils/facts/facts';

const FOLDER = fileURLToPath(new URL('../../../../tests/fixtures/messages/', import.meta.url));

export interface Message {
  file: string;
  line: number;
  /** The line as it stands in the file. */
  marked: string;
  text: string;
  spans: TextSpan[];
}

/** @returns every message of every language, with its expected spans */
export function readMessages(): Message[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) =>
      readFileSync(`${FOLDER}${file}`, 'utf8')
        .split('\n')
        .map((marked, index) => ({ file, line: index + 1, marked }))
        .filter(({ marked }) => marked !== '' && !marked.startsWith('# '))
        .map((message) => ({ ...message, ...parse(message.marked) })),
    );
}

/** Strips the markup `⟦kind|text⟧`, `⟦kind~|text⟧` (disguised) and the escapes `\n` and `\u{…}`. */
function parse(marked: string): { text: string; spans: TextSpan[] } {
  let text = '';
  const spans: TextSpan[] = [];
  for (const part of unescaped(marked).split(/(⟦[^⟧]*⟧)/)) {
    const mark = /^⟦([a-z-]+)(~?)\|([^⟧]*)⟧$/su.exec(part);
    const inner = mark?.[3] ?? part;
    if (mark !== null) {
      const kind = mark[1] as SpanKind;
      spans.push({ kind, from: text.length, to: text.length + inner.length, disguised: mark[2] === '~' });
    }
    text += inner;
  }
  return { text, spans };
}

const unescaped = (text: string): string =>
  text
    .replace(/\\u\{([0-9a-f]+)\}/g, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
    .replaceAll('\\n', '\n');
