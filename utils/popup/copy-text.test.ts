import { expect, it } from 'vitest';
import { copyText } from './copy-text';

it('puts the words of a finding on lines of their own, without empty ones', () => {
  const text = {
    checkId: 'chat/new-orders',
    title: 'New orders open no chat',
    severity: 'Error',
    problem: 'The switch is off.',
    why: '',
    fix: 'Switch it on.',
    basis: {
      level: 'documented' as const,
      text: 'Documented',
      source: 'Ozon',
      url: 'https://docs.ozon.com/',
    },
  };
  expect(copyText(text, 'StarSea · Client ID 1')).toBe(
    [
      'Error: New orders open no chat',
      'StarSea · Client ID 1',
      'The switch is off.',
      'Switch it on.',
      'Documented · Ozon · https://docs.ozon.com/',
      'chat/new-orders',
    ].join('\n'),
  );
});
