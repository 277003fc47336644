/** What the build weighs. */
import { CONTENT_SCRIPT_LIMIT, ENGINE_LIMIT, guardBuild, OVERLAY_LIMIT } from '../../scripts/build-guards';
import type { Row } from './row';

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param extension folder of the unpacked build
 * @throws when the build breaks one of its guards
 */
export async function sizeRows(extension: string): Promise<Row[]> {
  const { content, engine, overlay } = await guardBuild(extension);
  return [
    {
      what: 'content script, gzip',
      budget: `≤ ${CONTENT_SCRIPT_LIMIT / 1000} kB`,
      measured: kilobytes(content),
      ok: content <= CONTENT_SCRIPT_LIMIT,
      method: 'gzip -9 of every script that the manifest puts into each page',
    },
    {
      what: 'engine, loaded when a page may be one of ours, gzip',
      budget: `≤ ${ENGINE_LIMIT / 1000} kB`,
      measured: kilobytes(engine),
      ok: engine <= ENGINE_LIMIT,
      method: 'gzip -9; binding, fact readers and every check',
    },
    {
      what: 'overlay, loaded when there is a flag to show, gzip',
      budget: `≤ ${OVERLAY_LIMIT / 1000} kB`,
      measured: kilobytes(overlay),
      ok: overlay <= OVERLAY_LIMIT,
      method: 'gzip -9; markers, cards and their styles',
    },
  ];
}
