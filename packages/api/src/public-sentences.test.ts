import { complianceErrors } from '@corridor/domain/compliance/errors'
import { fxErrors } from '@corridor/domain/fx/errors'
import { ledgerErrors } from '@corridor/domain/ledger/errors'
import { paymentsErrors } from '@corridor/domain/payments/errors'
import { transfersErrors } from '@corridor/domain/transfers/errors'
import { walletsErrors } from '@corridor/domain/wallets/errors'
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

const catalogues = [
  transfersErrors,
  walletsErrors,
  ledgerErrors,
  fxErrors,
  paymentsErrors,
  complianceErrors,
]
const sentences = catalogues.flatMap(({ domain, sentences: own }) =>
  Object.entries(own).map(([key, sentence]) => [`${domain}.${key}`, sentence] as const),
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
