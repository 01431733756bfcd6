import type { BankBeneficiary, PayoutReasonCode } from '../contract.ts'
import type { RailReport } from '../payout-state.ts'

/** One step that an accepted order takes, `delays` times the sandbox's delay after the one before. */
export type ScriptStep = {
  readonly state: RailReport['state']
  readonly delays: number
  readonly reasonCode?: PayoutReasonCode
}

export type PayoutScript = {
  /** How the rail answers the order itself. */
  readonly answer: 'clear' | 'unclear' | 'lost' | 'refused'
  readonly steps: readonly ScriptStep[]
}

const completes: ScriptStep = { state: 'completed', delays: 1 }

/** What happens to an order, by the last two digits of the account that it pays. */
export const payoutScripts: Readonly<Record<string, PayoutScript>> = {
  ordinary: { answer: 'clear', steps: [completes] },
  // Accepted, then fails.
  '01': {
    answer: 'clear',
    steps: [{ state: 'failed', delays: 1, reasonCode: 'account-closed' }],
  },
  // Completes, then comes back.
  '02': {
    answer: 'clear',
    steps: [completes, { state: 'bounced', delays: 2, reasonCode: 'returned-by-bank' }],
  },
  // Accepted, but the answer is lost on its way back.
  '03': { answer: 'unclear', steps: [completes] },
  // Takes its time.
  '04': { answer: 'clear', steps: [{ state: 'completed', delays: 20 }] },
  // Refused at once.
  '05': { answer: 'refused', steps: [] },
  // The order itself is lost; sent again under its own reference, it completes.
  '06': { answer: 'lost', steps: [completes] },
  // Fails, and is paid all the same.
  '07': {
    answer: 'clear',
    steps: [
      { state: 'failed', delays: 1, reasonCode: 'account-not-found' },
      { state: 'completed', delays: 3 },
    ],
  },
  // Fails after it was reported as completed.
  '08': {
    answer: 'clear',
    steps: [completes, { state: 'failed', delays: 2, reasonCode: 'account-closed' }],
  },
}

const accountFields = [
  'accountNumber',
  'iban',
  'IBAN',
  'clabe',
  'cardNumber',
  'mobileNumber',
  'phone',
]

/** Name of the script that an order follows. */
export function scenarioOf(beneficiary: BankBeneficiary): string {
  const digits = accountOf(beneficiary).replace(/[^0-9]/g, '')
  const ending = digits.slice(-2)
  return Object.hasOwn(payoutScripts, ending) ? ending : 'ordinary'
}

/** The account's own number among the fields that a country asks for. */
export function accountOf(beneficiary: BankBeneficiary): string {
  for (const name of accountFields) {
    const value = beneficiary.fields[name]
    if (value) return value
  }
  return Object.values(beneficiary.fields).join('')
}

/** @throws Error when the stored name is none of ours */
export function scriptOf(scenario: string): PayoutScript {
  const script = Object.hasOwn(payoutScripts, scenario) ? payoutScripts[scenario] : undefined
  if (!script) throw new Error(`unknown sandbox scenario ${scenario}`)
  return script
}
