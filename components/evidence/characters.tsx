import { usePopup } from '@/components/popup/context';
import type { Evidence } from '@/utils/audit/verdict';
import type { StrayCharacterText } from '@/utils/explain/finding-text';

interface Props {
  evidence: Extract<Evidence, { kind: 'characters' }>;
  characters: readonly StrayCharacterText[];
}

/** The stray characters of a secret value by position and name. The value itself is not known here. */
export function CharactersEvidence({ evidence, characters }: Props) {
  const { t } = usePopup();
  const { strayCount } = evidence;
  const more = strayCount - characters.length;
  return (
    <div class="evidence">
      <table class="characters">
        <caption class="visually-hidden">{t('evidence.characters', { count: strayCount })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('evidence.position')}</th>
            <th scope="col" colSpan={2}>
              {t('evidence.character')}
            </th>
          </tr>
        </thead>
        <tbody>
          {characters.map(({ position, code, name, note, drawn }) => (
            <tr key={position}>
              <td class="characters-position">{position}</td>
              <td>
                <span class="character" aria-hidden="true">
                  {drawn}
                </span>
              </td>
              <td>
                <code>{code}</code> {name}
                <span class="characters-note muted">{note}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="muted">{t('evidence.more', { count: more })}</p>}
    </div>
  );
}
