/** One check as the popup lists it. */
export interface ChecklistLine {
  check: string;
  status: string;
  title: string;
}

const MARKS: Record<string, string> = { pass: '✓', fail: '✗', review: '!', unread: '?', error: '#' };

/** Prints a checklist as plain text: mark, title, id. */
export function printChecklist(heading: string, lines: readonly ChecklistLine[]): void {
  const count = (status: string) => lines.filter((line) => line.status === status).length;
  console.log(`\n${heading}   ✗ ${count('fail')}   ? ${count('unread')}   ✓ ${count('pass')}`);
  for (const { check, status, title } of lines) console.log(`  ${MARKS[status] ?? '·'} ${title} (${check})`);
}
