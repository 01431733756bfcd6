import { appendEvents } from '@corridor/db/outbox'
import { type Actor, actorRef } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { hashPassword } from '../adapters/password-hash.ts'
import { identityErrors } from '../errors.ts'
import { staffChanged, userPasswordChanged } from '../events.ts'
import { checkPassword } from '../password-rules.ts'
import { personalWordsOf } from '../personal-words.ts'
import { cancelOpenRecovery } from '../steps/cancel-open-recovery.ts'
import { endApiKeys } from '../steps/end-api-keys.ts'
import { endSessions } from '../steps/end-sessions.ts'
import type { Account } from '../steps/find-account.ts'
import { forgetSessions } from '../steps/known-sessions.ts'
import { forgetTokens } from '../steps/known-tokens.ts'
import { provePassword } from '../steps/prove-password.ts'
import { setPasswordHash } from '../store/credentials.ts'
import { findCustomer } from '../store/customers.ts'
import { findStaff } from '../store/staff.ts'
import { type Db, database } from '../store.ts'
import { customerIdOf, sessionOf, staffIdOf } from '../subject.ts'

/**
 * Changes the actor's password, ends the other sessions and the API keys that are not named to be kept, and lets
 * the owner be told by mail.
 * Errors: bad-credentials, locked, password-too-short, password-too-long, password-common,
 * password-unchanged.
 */
export async function changePassword(
  actor: Actor,
  input: { currentPassword: string; newPassword: string; keepApiKeyIds?: readonly Id<'apk'>[] },
): Promise<Result<void>> {
  const proven = await provePassword(actor, input.currentPassword)
  if (!proven.ok) return proven
  if (input.newPassword === input.currentPassword) return identityErrors.fail('password-unchanged')
  const { account } = proven.value
  const fault = checkPassword(input.newPassword, await wordsOf(account))
  if (fault) return identityErrors.fail(fault)
  const passwordHash = await hashPassword(input.newPassword)
  await database.transaction(async (tx) => {
    await setPasswordHash(tx, account.subject, passwordHash)
    const how = { why: 'password', by: actorRef(actor), except: sessionOf(actor) } as const
    await endSessions(tx, account, how)
    if (account.audience === 'customer') {
      const keys = { why: 'password', by: how.by, keep: input.keepApiKeyIds } as const
      await endApiKeys(tx, customerIdOf(account.subject), keys)
      await cancelOpenRecovery(tx, customerIdOf(account.subject), how.by)
    }
    await announce(tx, account, actorRef(actor))
  })
  forgetSessions(account.subject)
  if (account.audience === 'customer') forgetTokens(customerIdOf(account.subject))
  return ok()
}

async function wordsOf(account: Account): Promise<string[]> {
  if (account.audience === 'customer') {
    const customer = await findCustomer(database.client, customerIdOf(account.subject))
    return customer ? personalWordsOf(customer) : []
  }
  const staff = await findStaff(database.client, staffIdOf(account.subject))
  return staff ? [staff.email, staff.name] : []
}

async function announce(tx: Db, account: Account, by: string): Promise<void> {
  if (account.audience === 'customer') {
    const customerId = customerIdOf(account.subject)
    await appendEvents(tx, [userPasswordChanged.of(customerId, { customerId, how: 'changed' })])
    return
  }
  const staffId = staffIdOf(account.subject)
  const roles = [...account.roles]
  const change = 'password-changed'
  await appendEvents(tx, [staffChanged.of(staffId, { staffId, change, roles, by })])
}
