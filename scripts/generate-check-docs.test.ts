import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { checks } from '@/checks';
import { filesMatching } from '@/tests/invariants/source-tree';
import { declaredFacts } from '@/utils/audit/define-check';
import { CHECKLIST_ITEMS } from '@/utils/checklist/items';
import { isSellerFact } from '@/utils/facts/facts';
import { generate } from './generate-check-docs';

const CATALOGUE = 'docs/checks/README.md';

describe('docs/checks', () => {
  const pages = generate();

  it.each(Object.keys(pages))('%s is current', async (path) => {
    expect(await readFile(path, 'utf8'), 'run: node scripts/run-ts.mjs scripts/generate-check-docs.ts').toBe(
      pages[path],
    );
  });

  it('has no page of a check that is gone', () => {
    expect(filesMatching('docs/checks/**/*.md')).toEqual(Object.keys(pages).sort());
  });

  it.each(Object.keys(pages))('%s shows words, not the grammar of messages', (path) => {
    expect(pages[path]).not.toMatch(/\{\w+|, (?:select|plural),|undefined/);
  });

  it.each(checks)('the page of $id puts in the cabinet’s own words', (check) => {
    const isOfPage = declaredFacts(check).some((key) => !isSellerFact(key));
    const page = pages[`docs/checks/${check.id}.md`] ?? '';
    if (isOfPage) expect(page).not.toMatch(/‹(?:control\w*|menu|save)›/);
    for (const key of declaredFacts(check)) expect(page).toContain(`\`${key}\` (`);
  });

  it('says of facts that no page states who does', () => {
    expect(pages['docs/checks/payout/account-name.md']).toContain(
      '`seller.accountName` (store profile, “Account name”)',
    );
    expect(pages['docs/checks/chat/sla.md']).toContain('`seller.limits` (settings, “Limits”)');
    expect(pages['docs/checks/chat/browser.md']).toContain('`browser.identity` (the browser)');
  });

  it('lists every check and checklist item once, in three languages', () => {
    const lines = pages[CATALOGUE]?.split('\n') ?? [];
    for (const { id } of [...checks, ...CHECKLIST_ITEMS]) {
      const rows = lines.filter((line) => line.startsWith(`| [${id}](`) || line.startsWith(`| ${id} |`));
      expect(rows, id).toHaveLength(1);
      const [, , zh = '', ru = '', en = ''] = rows[0]?.split('|') ?? [];
      expect(zh, id).toMatch(/\p{Script=Han}/u);
      expect(ru, id).toMatch(/\p{Script=Cyrillic}/u);
      expect(en, id).toMatch(/^ \p{Script=Latin}[^\p{Script=Han}\p{Script=Cyrillic}]*$/u);
    }
  });
});
