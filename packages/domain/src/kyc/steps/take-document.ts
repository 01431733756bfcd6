import { createHash } from 'node:crypto'
import { databaseNow } from '@corridor/db/clock'
import { appendEvents } from '@corridor/db/outbox'
import { newId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { documentStore } from '../adapters/registry.ts'
import { isEditable } from '../check-state.ts'
import { type DocumentView, maxDocumentBytes, type UploadDocumentInput } from '../contract.ts'
import { inspectFile } from '../document-file.ts'
import { cleanFileName, quota } from '../document-rules.ts'
import { documentView } from '../document-view.ts'
import { kycErrors } from '../errors.ts'
import { kycDocumentUploaded } from '../events.ts'
import { type Check, lockCheck } from '../store/checks.ts'
import {
  countUploads,
  findSameDocument,
  type NewDocument,
  replaceDocument,
  sealContent,
  sealFileName,
} from '../store/documents.ts'
import { database, type Tx } from '../store.ts'

type Written = { readonly replacedKeys: string[] } | 'not-editable' | 'quota-exceeded'

/** Takes a document into a check that is open to it. Errors: those of uploadDocument. */
export async function takeDocument(
  check: Check,
  input: UploadDocumentInput,
): Promise<Result<DocumentView>> {
  if (input.bytes.length > maxDocumentBytes) return kycErrors.fail('document-too-large')
  const file = await inspectFile(input.bytes)
  if (!file.ok) return kycErrors.fail(file.problem)
  const { kind, side } = input
  const fileName = cleanFileName(input.fileName)
  const sha256 = new Uint8Array(createHash('sha256').update(file.bytes).digest())
  const { checkId, customerId } = check
  // A repeated call: the same file is there already, and is not stored and counted again.
  const same = await findSameDocument(checkId, { kind, side, sha256, fileName })
  if (same) return ok(documentView(same))
  const documentId = newId('doc')
  const document: NewDocument = {
    documentId,
    checkId,
    customerId,
    kind,
    side,
    sealedName: await sealFileName(documentId, fileName),
    mimeType: file.mimeType,
    sizeBytes: file.bytes.length,
    sha256,
    storeKey: await documentStore().put(await sealContent(documentId, file.bytes)),
  }
  const written = await writeOrForget(check, document)
  if (typeof written === 'string') return kycErrors.fail(written)
  const { mimeType, sizeBytes, uploadedAt } = { ...document, ...written }
  return ok({ documentId, kind, side, fileName, mimeType, sizeBytes, uploadedAt })
}

/** The row and the stored bytes stay or go together. */
async function writeOrForget(
  check: Check,
  document: NewDocument,
): Promise<{ uploadedAt: string } | 'not-editable' | 'quota-exceeded'> {
  let at = new Date(0)
  let written: Written
  try {
    written = await database.transaction(async (tx) => {
      at = await databaseNow(tx)
      return write(tx, document, at)
    })
  } catch (error) {
    await forget(document.storeKey)
    throw error
  }
  if (typeof written === 'string') {
    await forget(document.storeKey)
    return written
  }
  // What was handed in once stays as evidence; what never was is removed with its replacement.
  if (check.round === 0) {
    for (const key of written.replacedKeys) await forget(key)
  }
  return { uploadedAt: at.toISOString() }
}

async function write(tx: Tx, document: NewDocument, at: Date): Promise<Written> {
  const { checkId, customerId, documentId } = document
  // The lock makes parallel uploads of one customer count each other.
  const check = await lockCheck(tx, checkId)
  if (!check || !isEditable(check.state)) return 'not-editable'
  const used = await countUploads(tx, customerId)
  if (used.documents >= quota.documents || used.bytes + document.sizeBytes > quota.bytes) {
    return 'quota-exceeded'
  }
  const replacedKeys = await replaceDocument(tx, document, at)
  await appendEvents(tx, [kycDocumentUploaded.of(checkId, { customerId, checkId, documentId })])
  return { replacedKeys }
}

async function forget(key: string): Promise<void> {
  try {
    await documentStore().remove(key)
  } catch (error) {
    logger.warn({ err: error }, 'a stored document could not be removed')
  }
}
