import { en } from '@corridor/words/en/all'
import { describe, expect, it } from 'vitest'

/** Read by staff, providers or clients of the API while no money is on its way. */
const movesNothing = new Set([
  'transfers.not-found',
  'wallets.not-found',
  'wallets.currency-not-offered',
  'ledger.not-found',
  'ledger.id-reused',
  'fx.source-unavailable',
  'payments.bad-signature',
  'payments.unknown-provider',
  'payments.malformed-webhook',
  'payments.already-claimed',
  'payments.already-resolved',
  'payments.note-required',
  'compliance.not-found',
  'compliance.alert-decided',
  'compliance.alert-changed',
  'compliance.alert-owned',
  'compliance.not-allowed',
  'compliance.already-listed',
])

const moneyDomains = ['compliance', 'fx', 'ledger', 'payments', 'transfers', 'wallets'] as const
const sentences = moneyDomains.flatMap((domain) =>
  Object.entries(en.errors[domain]).map(([key, said]) => [`${domain}.${key}`, said] as const),
)

describe('an error where money moves says whether any did', () => {
  it.each(sentences.filter(([code]) => !movesNothing.has(code)))('%s', (code, sentence) => {
    // a transfer that is being made or has ended says where to see the money instead
    const says =
      /\b(no|new) (new )?money\b|money was not taken|made only once|where the money is|nothing (moved|changed)/i
    expect(sentence, code).toMatch(says)
    expect(sentence).not.toMatch(/!|sorry|oops/i)
  })

  it('names no code that does not exist', () => {
    const codes = new Set<string>(sentences.map(([code]) => code))
    expect([...movesNothing].filter((code) => !codes.has(code))).toEqual([])
  })
})
