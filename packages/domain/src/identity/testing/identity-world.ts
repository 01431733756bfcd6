import type { CustomerActor, StaffActor, StaffRole } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import { type Result, unwrap } from '@corridor/kernel/result'
import {
  currentTermsVersion,
  type ProposeStaff,
  type RegisterCustomer,
  type StaffProposalView,
} from '../contract.ts'
import type { SignedIn } from '../steps/open-session.ts'
import { totpCodeAt } from '../totp.ts'
import { approveStaffProposal } from '../use-cases/approve-staff-proposal.ts'
import { listStaffProposals } from '../use-cases/list-staff-proposals.ts'
import { mintLink } from '../use-cases/mint-link.ts'
import { proposeStaffChange } from '../use-cases/propose-staff-change.ts'
import { registerCustomer } from '../use-cases/register-customer.ts'
import { signIn } from '../use-cases/sign-in.ts'
import { unsafeBootstrapStaff } from '../use-cases/unsafe-bootstrap-staff.ts'
import { verifyEmail } from '../use-cases/verify-email.ts'

/** People for this domain's tests. */
export const goodPassword = 'tr4verse-quiet-lagoon'
export const otherPassword = 'seven-brass-umbrellas'
export const staffSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

let made = 0

export function newPerson(change: Partial<RegisterCustomer> = {}): RegisterCustomer {
  const number = ++made
  return {
    email: `person${number}@example.com`,
    phone: `+4474001${String(10_000 + number)}`,
    handle: `p_${'abcdefghjk'.charAt(number % 10)}${number}`.slice(0, 20),
    password: goodPassword,
    country: 'GB',
    firstName: 'Ana',
    lastName: 'Silva',
    birthDate: '1990-05-17',
    acceptedTermsVersion: currentTermsVersion,
    ip: '192.0.2.1',
    ...change,
  }
}

export type Person = {
  readonly customerId: Id<'cus'>
  readonly actor: CustomerActor
  readonly email: string
  readonly input: RegisterCustomer
}

export async function register(change: Partial<RegisterCustomer> = {}): Promise<Person> {
  const input = newPerson(change)
  const { customerId } = unwrap(await registerCustomer(input))
  return { customerId, actor: { kind: 'customer', customerId }, email: input.email, input }
}

export async function registerVerified(change: Partial<RegisterCustomer> = {}): Promise<Person> {
  const person = await register(change)
  const link = unwrap(await mintLink(person.customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token: link.token }))
  return person
}

export function trySignIn(
  email: string,
  extra: Partial<Parameters<typeof signIn>[0]> = {},
): Promise<Result<SignedIn>> {
  const connection = { ip: '192.0.2.7', userAgent: 'Firefox/140.0 Windows' }
  return signIn({ audience: 'customer', email, password: goodPassword, ...connection, ...extra })
}

/** An active member of staff; the actor is as a session would give it. */
export async function staffWith(
  roles: readonly StaffRole[],
  email = `staff${++made}@corridor.example`,
): Promise<{ actor: StaffActor; email: string }> {
  const input = { email, password: goodPassword, name: 'Sam Staff', roles, totpSecret: staffSecret }
  const { staffId } = unwrap(await unsafeBootstrapStaff(input))
  return { actor: { kind: 'staff', staffId, roles }, email }
}

/** What an admin asks for, as the others see it. */
export async function askFor(maker: StaffActor, wanted: ProposeStaff): Promise<StaffProposalView> {
  const { proposalId } = unwrap(await proposeStaffChange(maker, wanted))
  const { items } = unwrap(await listStaffProposals(maker))
  const found = items.find((one) => one.proposalId === proposalId)
  if (!found) throw new Error('what was asked for is not in the list')
  return found
}

/** A change to a staff account by two people: who asks, and who approves. */
export async function approvedChange(
  [maker, checker]: readonly [StaffActor, StaffActor],
  wanted: ProposeStaff,
): Promise<Result<{ staffId: Id<'stf'> }>> {
  const { proposalId, fingerprint } = await askFor(maker, wanted)
  return await approveStaffProposal(checker, { proposalId, fingerprint })
}

export function codeAt(secret: string, steps = 0): string {
  return totpCodeAt(secret, new Date(Date.now() + steps * 30_000))
}

/** The code of a failure; the empty string for a success. */
/** Waits out the last seconds of a time step, so that a test's codes stay in the window. */
export async function awayFromStepEnd(): Promise<void> {
  const leftMs = 30_000 - (Date.now() % 30_000)
  if (leftMs < 3000) await new Promise((resolve) => setTimeout(resolve, leftMs + 50))
}
