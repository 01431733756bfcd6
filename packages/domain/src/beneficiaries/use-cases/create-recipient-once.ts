import { blindIndex } from '@corridor/db/field-encryption'
import { fingerprint } from '@corridor/db/idempotency'
import { type Replayable, runOnce } from '@corridor/db/run-once'
import type { Actor } from '@corridor/kernel/actor'
import { idSchema } from '@corridor/kernel/ids'
import type { Result } from '@corridor/kernel/result'
import type { CreateRecipientInput, RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { oneView } from '../steps/recipient-views.ts'
import { saveRecipient } from '../steps/save-recipient.ts'
import { database, findRecipient } from '../store.ts'

/**
 * `createRecipient` under a client's key: the same key and input give the same recipient, as it stood when it was
 * saved. Only its id is kept with the key; another customer's name is looked up at the moment of answering, as
 * everywhere. Errors: those of createRecipient, beneficiaries.{key-reused, in-flight}.
 */
export async function createRecipientOnce(
  actor: Actor,
  input: CreateRecipientInput,
  idempotencyKey: string,
): Promise<Result<Replayable<RecipientView>>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const { customerId } = actor
  return runOnce<RecipientView>(database.client, {
    scope: `create-recipient:${customerId}`,
    key: idempotencyKey,
    // keyed, because names and account numbers could be guessed from a bare hash
    fingerprint: blindIndex(fingerprint(input), 'beneficiaries.request'),
    refuse: beneficiariesErrors.fail,
    work: async (complete) => {
      const saved = await saveRecipient(actor, input)
      if (!saved.ok) return saved
      const view = await oneView(saved.value, actor.locale)
      // after the effect, not with it: saving the same details again gives the same recipient
      if (view.ok) await complete(database.client, view.value.recipientId)
      return view
    },
    recall: async (response) => {
      const recipient = await findRecipient(customerId, idSchema('rcp').parse(response))
      if (!recipient) return beneficiariesErrors.fail('not-found')
      // removed since: the answer is still what it was
      return oneView({ ...recipient, isActive: true }, actor.locale)
    },
  })
}
