import { blindIndex } from '@corridor/db/field-encryption'
import { fingerprint } from '@corridor/db/idempotency'
import { type Replayable, runOnce } from '@corridor/db/run-once'
import { type Id, idSchema } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { RegisterCustomer } from '../contract.ts'
import { parseEmail } from '../email.ts'
import { identityErrors } from '../errors.ts'
import { database } from '../store.ts'
import { registerCustomer } from './register-customer.ts'

const purpose = 'identity.register'

/**
 * `registerCustomer` under a client's key, so that a registration whose answer was lost can be asked for again. Nobody
 * is signed in yet: the key belongs to the address. Of the request only a keyed hash is kept, without the password.
 * Errors: those of registerCustomer, identity.key-reused, identity.in-flight.
 */
export async function registerCustomerOnce(
  input: RegisterCustomer,
  idempotencyKey: string,
): Promise<Result<Replayable<{ customerId: Id<'cus'> }>>> {
  const { password: _p, ip: _i, userAgent: _u, browser: _b, ...request } = input
  const address = parseEmail(input.email)?.canonical
  if (!address) return identityErrors.fail('email-invalid')
  return runOnce<{ customerId: Id<'cus'> }>(database.client, {
    scope: `register:${blindIndex(address, purpose)}`,
    key: idempotencyKey,
    fingerprint: blindIndex(fingerprint(request), purpose),
    refuse: identityErrors.fail,
    work: async (complete) => {
      const made = await registerCustomer(input, complete)
      // whoever comes with a key is a program: it keeps no browser's secret
      return made.ok ? ok({ customerId: made.value.customerId }) : made
    },
    recall: async (response) => ok({ customerId: idSchema('cus').parse(response) }),
  })
}
