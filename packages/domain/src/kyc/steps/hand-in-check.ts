import { databaseNow } from '@corridor/db/clock'
import { currentCorrelationId, logger, withCorrelation } from '@corridor/telemetry'
import { documentStore, identityProvider } from '../adapters/registry.ts'
import { checkRef } from '../check-ref.ts'
import { type Check, markAccepted, markSent, readDeclared } from '../store/checks.ts'
import { listDocuments, openContent } from '../store/documents.ts'
import { database } from '../store.ts'

/**
 * Gives a submitted check to the provider, under its own reference however often. The check's row says
 * that it is on its way before the call; what goes wrong on the way is repeated by the sweep.
 */
export async function handInCheck(check: Check): Promise<void> {
  // the sweep has an id of its own; what it repeats belongs to the click that handed the check in
  return withCorrelation(check.correlationId ?? currentCorrelationId(), () => handIn(check))
}

async function handIn(check: Check): Promise<void> {
  const declared = await readDeclared(check.checkId)
  if (!declared?.person) throw new Error('a submitted check without a person')
  const documents = await listDocuments(check.checkId)
  await markSent(check, await databaseNow(database.client))
  try {
    await identityProvider().startCheck({
      ref: checkRef(check.checkId, check.round),
      person: declared.person,
      documents: documents.map((document) => ({
        kind: document.kind,
        side: document.side,
        fileName: document.fileName,
        mimeType: document.mimeType,
        read: async () =>
          openContent(document.documentId, await documentStore().get(document.storeKey)),
      })),
    })
  } catch (error) {
    logger.warn({ err: error, checkId: check.checkId }, 'the identity provider did not answer')
    return
  }
  await markAccepted(check, await databaseNow(database.client))
}
