import { findPayee } from '@corridor/domain/identity'
import type { Actor, CustomerActor } from '@corridor/kernel/actor'
import type { NewEvent } from '@corridor/kernel/event'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { checkDetails, lastDigits } from '../check-details.ts'
import type { BankDetails, CreateRecipientInput, RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { recipientCreated, recipientReplaced } from '../events.ts'
import { payeeKey } from '../payee-key.ts'
import { factsOf } from '../recipient-facts.ts'
import { oneView } from '../steps/recipient-views.ts'
import { hashOfCustomer, hashOfDetails } from '../store/details-hash.ts'
import {
  countActive,
  findActiveByHash,
  insertRecipient,
  type NewRecipient,
  type RecipientRecord,
  swapRecipient,
} from '../store.ts'

/** Enough for anybody, and few enough to search through. */
const maxActive = 500

/**
 * Saves another customer or a bank account as a recipient. Saving what is saved already, even at the same time,
 * gives the recipient that is there. Emits recipient.created.
 * Errors: beneficiaries.{invalid-details (a problem per field in details), unsupported-currency, own-account,
 * too-many, not-a-customer}; identity's own when nobody is found by the lookup.
 */
export async function createRecipient(
  actor: Actor,
  input: CreateRecipientInput,
): Promise<Result<RecipientView>> {
  const saved = await saveRecipient(actor, input)
  if (!saved.ok) return saved
  return oneView(saved.value, actor.kind === 'customer' ? actor.locale : undefined)
}

/** What createRecipient does, with the stored recipient for an answer. */
export async function saveRecipient(
  actor: Actor,
  input: CreateRecipientInput,
): Promise<Result<RecipientRecord>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const recipient =
    input.kind === 'customer'
      ? await customerRecipient(actor, input)
      : bankRecipient(actor, input, input.nickname)
  if (!recipient.ok) return recipient
  const isTypeSaid = input.kind === 'bank' && input.type !== undefined
  return saveOnce(recipient.value, isTypeSaid)
}

/**
 * The same account in the same name is one recipient, whatever its type. A type that is said and that the saved one
 * does not have takes its place, as an edit does; a client that does not say one changes nothing.
 */
async function saveOnce(
  recipient: NewRecipient,
  isTypeSaid: boolean,
): Promise<Result<RecipientRecord>> {
  const { customerId, detailsHash } = recipient
  const earlier = await findActiveByHash(customerId, detailsHash)
  if (earlier) return isTypeSaid ? retyped(earlier, recipient) : ok(earlier)
  if ((await countActive(customerId)) >= maxActive) return beneficiariesErrors.fail('too-many')
  const event = recipientCreated.of(recipient.recipientId, factsOf(recipient))
  await insertRecipient(recipient, [event])
  // ours, or the one that won a race with the same details
  const saved = await findActiveByHash(customerId, detailsHash)
  if (!saved) return beneficiariesErrors.fail('inactive')
  return ok(saved)
}

async function retyped(
  earlier: RecipientRecord,
  wanted: NewRecipient,
): Promise<Result<RecipientRecord>> {
  if (earlier.kind !== 'bank' || wanted.kind !== 'bank') return ok(earlier)
  if (earlier.bank.type === wanted.bank.type) return ok(earlier)
  const replacement = { ...wanted, nickname: wanted.nickname ?? earlier.nickname }
  await swapRecipient(earlier.recipientId, replacement, swapEvents(earlier, replacement))
  // ours, or the one that won a race with the same details
  const saved = await findActiveByHash(wanted.customerId, wanted.detailsHash)
  return saved ? ok(saved) : beneficiariesErrors.fail('inactive')
}

/** An edit is a new recipient in the place of the old one. */
export function swapEvents(old: RecipientRecord, replacement: NewRecipient): NewEvent[] {
  const { recipientId } = replacement
  return [
    recipientReplaced.of(old.recipientId, { ...factsOf(old), replacedById: recipientId }),
    recipientCreated.of(recipientId, factsOf(replacement)),
  ]
}

async function customerRecipient(
  actor: CustomerActor,
  input: Extract<CreateRecipientInput, { kind: 'customer' }>,
): Promise<Result<NewRecipient>> {
  const payee = await findPayee(actor, payeeKey(input.lookup))
  if (!payee.ok) return payee
  const { customerId } = payee.value
  if (customerId === actor.customerId) return beneficiariesErrors.fail('own-account')
  return ok({
    kind: 'customer',
    recipientId: newId('rcp'),
    customerId: actor.customerId,
    payeeCustomerId: customerId,
    nickname: input.nickname || null,
    detailsHash: hashOfCustomer(customerId),
  })
}

/** A bank account, checked and ready to be stored. */
export function bankRecipient(
  actor: CustomerActor,
  input: BankDetails,
  nickname: string | undefined,
): Result<NewRecipient> {
  const check = checkDetails(input)
  if (check.outcome === 'unsupported') return beneficiariesErrors.fail('unsupported-currency')
  if (check.outcome === 'invalid') {
    return beneficiariesErrors.fail('invalid-details', { details: check.problems })
  }
  const { details, method } = check
  return ok({
    kind: 'bank',
    recipientId: newId('rcp'),
    customerId: actor.customerId,
    bank: details,
    nickname: nickname || null,
    detailsHash: hashOfDetails(details),
    last4: lastDigits(details.fields[method.account] ?? ''),
  })
}
