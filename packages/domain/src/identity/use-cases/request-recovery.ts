import { appendEvents } from '@corridor/db/outbox'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { recoveryChanged } from '../events.ts'
import { spendBudget } from '../store/budgets.ts'
import { findCustomerBy } from '../store/customers.ts'
import { findOpenRecovery, insertRecovery } from '../store/recoveries.ts'
import { database } from '../store.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const mailsPerDay = 3
const daySeconds = 86_400

/**
 * Says that the authenticator is lost, from the sign-in's code step: the password is judged as sign-in judges it, with
 * its counters and its answers. Nothing changes but that the address is written to; the link in that mail goes on, or
 * ends it. Repeating it sends the mail again, three times a day at most. Errors: those of signIn; totp-off when the
 * account asks for no code.
 */
export async function requestRecovery(input: {
  email: string
  password: string
  ip?: string
  userAgent?: string
  /** What makes this browser a known device, as in signIn: nobody outside can block it here either. */
  devices?: readonly string[]
}): Promise<Result<void>> {
  const tried = await signIn({ ...input, audience: 'customer' })
  if (tried.ok) {
    await signOut('customer', tried.value.sid)
    return identityErrors.fail('totp-off')
  }
  if (tried.error.code !== 'identity.totp-required') return tried
  const emailCanonical = parseEmail(input.email)?.canonical ?? ''
  const customer = await findCustomerBy(database.client, { emailCanonical })
  if (!customer) return identityErrors.fail('bad-credentials')
  const { customerId } = customer
  await database.transaction(async (tx) => {
    await insertRecovery(tx, { recoveryId: newId('rec'), customerId })
    const recovery = await findOpenRecovery(tx, customerId)
    // further on there is nothing to send again; every step writes its own mail
    if (recovery?.state !== 'requested') return
    if (!(await spendBudget(tx, `mail:recovery:${customerId}`, mailsPerDay, daySeconds))) return
    const { recoveryId, state } = recovery
    const by = `customer:${customerId}`
    const payload = { customerId, recoveryId, from: null, state, by }
    await appendEvents(tx, [recoveryChanged.of(customerId, payload)])
  })
  return ok()
}
