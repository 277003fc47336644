import { describe, expect, it } from 'vitest';
import { PROFILE_FIELDS, profileFacts, profileFieldsOf } from './store-profile';

describe('profileFacts', () => {
  it('says what was told, and nothing that was not', () => {
    expect(profileFacts(undefined)).toEqual({});
    expect(profileFacts({ swift: '', helpDesk: false, provider: 'gep' })).toEqual({
      'seller.helpDesk': false,
      'seller.provider': 'gep',
    });
  });

  it('never says the IBAN, nor what no check asks for', () => {
    expect(profileFacts({ iban: 'GB29', legalName: 'x', loginMailbox: 'a@b.cn', portal: true })).toEqual({});
  });
});

describe('profileFieldsOf', () => {
  it('names the field of each fact that a field tells', () => {
    expect(profileFieldsOf(['chat.hours', 'seller.swift', 'seller.now', 'seller.hours'])).toEqual([
      'swift',
      'hours',
    ]);
    expect(Object.keys(PROFILE_FIELDS).every((fact) => fact.startsWith('seller.'))).toBe(true);
  });
});
