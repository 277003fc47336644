import { defineCheck } from '@/utils/audit/define-check';
import { fail, notApplicable, pass, review, unknown } from '@/utils/audit/verdict';

/** Guide 003: the permissions with which a help-desk reads and answers chats. */
const READ = 'messaging.read';
const WRITE = 'messaging.write';
/** Roles that open everything, as the cabinet's three languages may write them. "Admin read only" is none. */
const FULL_ACCESS = new Set([
  ...['admin', 'administrator', 'full access'],
  ...['админ', 'администратор', 'полный доступ'],
  ...['管理员', '完全访问', '完全访问权限'],
]);

/**
 * One key must hold both permissions: a help-desk works with one key. Whether a key for everything holds them is nowhere
 * said, so a person should look. Keys matter only to a seller who says that a help-desk is connected.
 */
export default defineCheck({
  id: 'chat/integration-scopes',
  severity: 'info',
  needs: ['seller.helpDesk'],
  uses: ['export.keys'],
  basis: { level: 'reported', source: 'guide-003', checkedOn: '2026-11-21' },
  evaluate: ({ 'seller.helpDesk': isConnected, 'export.keys': rows }) => {
    if (!isConnected) return notApplicable('no-help-desk');
    if (rows === undefined) return unknown(['export.keys']);
    const keys = rows.keys.map(({ roles }) => roles.map(normalise));
    const grants = keys.map((roles) => wordsOf(roles));
    if (grants.some((words) => words.has(READ) && words.has(WRITE))) return pass();
    if (keys.some((roles) => roles.some((role) => FULL_ACCESS.has(role)))) {
      return review('full-access', {}, ['export.keys']);
    }
    if (rows.total !== undefined && rows.seen < rows.total) return unknown(['export.keys']);
    if (keys.length === 0) return fail('no-keys', {}, ['export.keys']);
    const reads = grants.some((words) => words.has(READ));
    const writes = grants.some((words) => words.has(WRITE));
    if (reads && writes) return fail('on-two-keys', {}, ['export.keys']);
    return fail('missing', { lacks: reads ? 'write' : writes ? 'read' : 'both' }, ['export.keys']);
  },
});

const normalise = (role: string): string => role.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Whole words: `messaging.read.limited` is another permission than `messaging.read`. One cell may list several. */
const wordsOf = (roles: readonly string[]): Set<string> =>
  new Set(roles.flatMap((role) => role.split(/[\s,;|、]+/u)));
