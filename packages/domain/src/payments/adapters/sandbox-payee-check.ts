import type { BankBeneficiary, PayeeCheck } from '../contract.ts'

// Where the real rails check names: Confirmation of Payee, Verification of Payee, account validation.
const checkedCurrencies = new Set(['GBP', 'EUR', 'INR', 'AUD', 'BRL', 'IDR', 'SGD'])

/**
 * The sandbox bank's answer, by the holder's last name: `Close` (a similar name is held),
 * `Mismatch` (another name), `Silent` (no answer in time); everybody else matches.
 */
export function checkSandboxPayee(beneficiary: BankBeneficiary): PayeeCheck {
  if (!checkedCurrencies.has(beneficiary.currency)) return { outcome: 'unavailable' }
  const names = beneficiary.holderName.trim().split(/\s+/)
  const lastName = names.at(-1)?.toLowerCase()
  if (lastName === 'silent') return { outcome: 'unavailable' }
  if (lastName === 'mismatch') return { outcome: 'no-match' }
  if (lastName === 'close') {
    return { outcome: 'close', name: [...names.slice(0, -1), 'Closer'].join(' ') }
  }
  return { outcome: 'match' }
}
