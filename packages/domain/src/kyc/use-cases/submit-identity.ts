import { createHash } from 'node:crypto'
import { blindIndex } from '@corridor/db/field-encryption'
import { fingerprint } from '@corridor/db/idempotency'
import { type Complete, type Replayable, runOnce } from '@corridor/db/run-once'
import type { Actor, CustomerActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { CodedKycStatus, DeclareDetailsInput, UploadDocumentInput } from '../contract.ts'
import { kycErrors } from '../errors.ts'
import { recallAnswer } from '../steps/recall-answer.ts'
import { submitDraft } from '../steps/submit-draft.ts'
import { database } from '../store.ts'
import { storedAnswer } from '../stored-answer.ts'
import { declareDetails } from './declare-details.ts'
import { getStatus } from './get-status.ts'
import { uploadDocument } from './upload-document.ts'

export type SubmitIdentityInput = {
  readonly details: DeclareDetailsInput
  readonly documents: readonly UploadDocumentInput[]
  /** The client's key: the same key, details and files give the first answer, and nothing is taken in again. */
  readonly idempotencyKey?: string | null
}

/**
 * Declares, uploads and hands in at once. What was taken in before a refusal stays in the draft, and the same file
 * is not stored a second time. Errors: those of declareDetails, uploadDocument and submitCheck, kyc.{key-reused,
 * in-flight}.
 */
export async function submitIdentity(
  actor: Actor,
  input: SubmitIdentityInput,
): Promise<Result<Replayable<CodedKycStatus>>> {
  if (actor.kind !== 'customer') return kycErrors.fail('not-found')
  const { idempotencyKey, ...content } = input
  if (!idempotencyKey) {
    const done = await submitAll(actor, content)
    return done.ok ? ok({ view: done.value, isReplayed: false }) : done
  }
  return runOnce<CodedKycStatus>(database.client, {
    scope: `submit-identity:${actor.customerId}`,
    key: idempotencyKey,
    // keyed, because an address could be guessed from a bare hash
    fingerprint: blindIndex(printOf(content), 'kyc.request'),
    refuse: kycErrors.fail,
    work: (complete) => submitAll(actor, content, complete),
    recall: async (response) => ok(await recallAnswer(response)),
  })
}

type Content = Omit<SubmitIdentityInput, 'idempotencyKey'>

/** Files count by the hash of their bytes. */
function printOf({ details, documents }: Content): string {
  const files = documents.map(({ bytes, ...rest }) => ({
    ...rest,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }))
  return fingerprint({ details, files })
}

async function submitAll(
  actor: CustomerActor,
  { details, documents }: Content,
  complete?: Complete,
): Promise<Result<CodedKycStatus>> {
  const declared = await declareDetails(actor, details)
  if (!declared.ok) return declared
  for (const document of documents) {
    const uploaded = await uploadDocument(actor, document)
    if (!uploaded.ok) return uploaded
  }
  const submitted = await submitDraft(actor, complete)
  if (!submitted.ok) return submitted
  if (submitted.value.view) return ok(submitted.value.view)
  // a parallel call handed it in: this one's answer is where it stands now
  const status = await getStatus(actor.customerId)
  if (status.ok) await complete?.(database.client, storedAnswer(status.value))
  return status
}
