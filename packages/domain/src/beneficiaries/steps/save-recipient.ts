import { findPayee } from '@corridor/domain/identity'
import type { Actor, CustomerActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { CreateRecipientInput } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { recipientCreated } from '../events.ts'
import { payeeKey } from '../payee-key.ts'
import { factsOf, swapEvents } from '../recipient-facts.ts'
import { hashOfCustomer } from '../store/details-hash.ts'
import {
  countActive,
  findActiveByHash,
  insertRecipient,
  type NewRecipient,
  type RecipientRecord,
  swapRecipient,
} from '../store.ts'
import { bankRecipient } from './bank-recipient.ts'

/** Enough for anybody, and few enough to search through. */
const maxActive = 500

/** Does the work of createRecipient, and answers with the stored recipient. */
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
