import { describe, expect, it } from 'vitest'
import { sayFailure } from './failures.ts'

const said = (locale: string, code: string, details?: Record<string, string>) =>
  sayFailure(locale, { code, details }).message

const broken = { scope: 'day', limit: '10,000.00 EUR', used: '0.00 EUR', remaining: '0.05 EUR' }

describe('a failure', () => {
  it('is said in the language of whoever reads it', () => {
    expect(said('en-GB', 'fx.quote-expired')).toBe(
      'This price has expired. No money moved. Get a new price to continue.',
    )
    expect(said('de-CH', 'fx.quote-expired')).toBe(
      'Dieser Preis ist abgelaufen. Es wurde kein Geld bewegt. Holen Sie einen neuen Preis ein, um fortzufahren.',
    )
    expect(said('ar-AE', 'too-large')).toMatch(/لم يُحفظ شيء/)
  })

  it('names the limit that it broke, with amounts as they are written there', () => {
    expect(said('en-GB', 'transfers.over-limit', broken)).toBe(
      'This is over your limit for today: 10,000.00 EUR. You can send up to 0.05 EUR more. No money has moved.',
    )
    expect(said('de-DE', 'compliance.limit-exceeded', broken)).toBe(
      'Das übersteigt Ihr Limit für heute: 10.000,00 EUR. Sie können noch bis zu 0,05 EUR einzahlen. Es wurde kein Geld bewegt.',
    )
    expect(said('en-GB', 'transfers.over-limit')).toBe(
      'This is more than your limit allows. No money moved. Send less, or raise your limit.',
    )
    expect(said('en-GB', 'compliance.limit-exceeded', { failureCode: 'limit-exceeded' })).toBe(
      'With your other payments this was over your limit. No money has moved; choose a smaller amount.',
    )
  })

  it('says what is left in which wallet before an account can be closed', () => {
    const left = { wallets: '3000.00 EUR, 2.50 USD', held: '2900.00, 0.00' }
    expect(said('en-GB', 'transfers.account-has-money', left)).toBe(
      'This customer still has 3000.00 EUR (2900.00 of it held), 2.50 USD. The account stays open and no money has moved. Have it sent or paid out first.',
    )
  })

  it('keeps its code and its facts, and nothing of its note', () => {
    const failure = { code: 'transfers.over-limit', note: 'row 7', details: broken }
    expect(sayFailure('en-GB', failure)).toEqual({
      code: 'transfers.over-limit',
      message: expect.stringContaining('over your limit for today'),
      details: broken,
    })
    expect(sayFailure('en-GB', { code: 'nobody.knows' }).message).toMatch(/^Something went wrong/)
  })
})
