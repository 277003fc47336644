/** Addresses of the cabinet, and of nothing else. */
import { CABINET_ORIGIN, originOf } from '@/utils/messaging/sender';
import { cabinetPath } from '@/utils/storage/schema';

/**
 * @param path a path as a page was last seen under, or as documented
 * @returns its address, or undefined when it is no path or would lead to another host
 */
export function cabinetUrl(path: string | undefined): string | undefined {
  if (path === undefined || !cabinetPath.safeParse(path).success) return undefined;
  const url = CABINET_ORIGIN + path;
  return originOf(url) === CABINET_ORIGIN ? url : undefined;
}
