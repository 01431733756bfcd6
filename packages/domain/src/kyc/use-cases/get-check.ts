import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { checkListItem } from '../check-views.ts'
import type { CheckView } from '../contract.ts'
import { documentView } from '../document-view.ts'
import { kycErrors } from '../errors.ts'
import { findCheck, listChecksOf, readDeclared, readNote } from '../store/checks.ts'
import { listDocuments } from '../store/documents.ts'

/** For the console: a check with what was declared, its documents and the customer's earlier checks. */
export async function getCheck(checkId: Id<'chk'>): Promise<Result<CheckView>> {
  const check = await findCheck(checkId)
  if (!check) return kycErrors.fail('not-found')
  const [declared, documents, note, all] = await Promise.all([
    readDeclared(checkId),
    listDocuments(checkId),
    readNote(checkId),
    listChecksOf(check.customerId),
  ])
  return ok({
    ...checkListItem(check),
    declared: declared?.person ? { ...declared.person, details: declared.details } : null,
    documents: documents.map(documentView),
    providerReasons: [...check.providerReasons],
    decidedBy: check.decidedBy,
    decidedAt: check.decidedAt?.toISOString() ?? null,
    reasonCode: check.reasonCode,
    note,
    history: all
      .filter((other) => other.checkId !== checkId)
      .map((other) => ({
        checkId: other.checkId,
        state: other.state,
        reasonCode: other.reasonCode,
        decidedAt: other.decidedAt?.toISOString() ?? null,
      })),
  })
}
