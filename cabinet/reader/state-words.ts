/** Words that say a state and name nothing: what stands on and beside switches. */
import { normaliseLabel } from '@/cabinet/labels/normalise-label';
import type { TextRun } from './text-runs';

const STATE_WORDS = new Set(
  'on,off,enabled,disabled,enable,disable,yes,no,вкл,выкл,вкл.,выкл.,включено,выключено,включить,да,нет,开,关,开启,关闭,已开启,已关闭,启用,停用,是,否,i,o'.split(
    ',',
  ),
);

/** Whether a text is nothing but a state. */
export const isStateWord = (text: string): boolean => STATE_WORDS.has(normaliseLabel(text));

/** Whether a run is nothing but states: a switch may carry both of its words at once. */
export const saysOnlyState = ({ nodes, text }: TextRun): boolean =>
  isStateWord(text) || nodes.every(({ data }) => data.trim() === '' || isStateWord(data));
