import { totpBudgetKey } from '../guess-limits.ts'
import { refundBudget, spendBudget } from '../store/budgets.ts'
import {
  type CredentialRow,
  claimRecoveryCode,
  claimTotpStep,
  readTotpSecret,
} from '../store/credentials.ts'
import { database, databaseNow } from '../store.ts'
import { matchTotpStep } from '../totp.ts'

// 15 wrong codes a day, at most 30 in any 24 hours, three codes valid at a time: a guesser who has
// the password succeeds within a day with a chance below 1 in 10,000.
const wrongCodesPerDay = 15

const daySeconds = 86_400

export type SecondFactor =
  | 'not-needed'
  | 'code'
  | 'recovery-code'
  | 'missing'
  | 'wrong'
  | 'exhausted'
  | 'not-enrolled'

/** Checks the code that came with a right password and uses it up. Staff never go without one. */
export async function checkSecondFactor(
  credential: CredentialRow,
  given: { totpCode?: string; recoveryCode?: string },
  codesOf: string | null = null,
): Promise<SecondFactor> {
  if (!credential.isTotpOn) return credential.audience === 'staff' ? 'not-enrolled' : 'not-needed'
  if (given.totpCode) return await checkTotp(credential, given.totpCode, codesOf)
  if (!given.recoveryCode) return 'missing'
  const db = database.client
  const isRight = await claimRecoveryCode(db, credential.subject, given.recoveryCode)
  return isRight ? 'recovery-code' : 'wrong'
}

async function checkTotp(
  credential: CredentialRow,
  code: string,
  codesOf: string | null,
): Promise<SecondFactor> {
  const db = database.client
  // a known device and a session have wrong codes of their own: who stole the password cannot use up the owner's
  const budgetKey = totpBudgetKey(credential.subject, codesOf)
  if (!(await spendBudget(db, budgetKey, wrongCodesPerDay, daySeconds))) return 'exhausted'
  const secret = await readTotpSecret(credential)
  const step = secret ? matchTotpStep(secret, code, await databaseNow(db)) : null
  if (step === null || !(await claimTotpStep(db, credential.subject, step))) return 'wrong'
  await refundBudget(db, budgetKey)
  return 'code'
}
