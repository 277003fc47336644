import { describe, expect, it } from 'vitest';
import { isStateWord, saysOnlyState } from './state-words';
import type { TextRun } from './text-runs';

const run = (...texts: string[]): TextRun =>
  ({ text: texts.join(''), nodes: texts.map((data) => ({ data })) }) as unknown as TextRun;

describe('state words', () => {
  it.each(['On', ' off ', 'Вкл.', 'ВЫКЛЮЧЕНО', '开启', '否'])('%s is a state', (text) => {
    expect(isStateWord(text)).toBe(true);
  });

  it.each(['Auto-response', 'On weekends', 'Включить автоответ', '开启聊天', ''])('%s is none', (text) => {
    expect(isStateWord(text)).toBe(false);
  });

  it('knows both words of a switch side by side, and nothing more', () => {
    expect(saysOnlyState(run('开启', '关闭'))).toBe(true);
    expect(saysOnlyState(run('On', ' '))).toBe(true);
    expect(saysOnlyState(run('On', ' Sundays'))).toBe(false);
    expect(saysOnlyState(run('Reviews'))).toBe(false);
  });
});
