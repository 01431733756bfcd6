import { decryptField, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import {
  type DocumentKind,
  type DocumentMimeType,
  type DocumentSide,
  type DocumentView,
  documentKindSchema,
  documentMimeTypes,
  documentSideSchema,
} from '../contract.ts'
import { database, type Tx } from '../store.ts'

export type StoredDocument = DocumentView & {
  readonly checkId: Id<'chk'>
  readonly storeKey: string
  readonly sha256: Uint8Array
}

type Row = NonNullable<Awaited<ReturnType<typeof database.client.document.findUnique>>>

const place = (column: string, row: string) => ({ table: 'document', column, row })

async function documentOf(row: Row): Promise<StoredDocument> {
  return {
    ...(await shownDocument(row)),
    checkId: idOf('chk', row.checkId),
    storeKey: row.storeKey,
    sha256: row.sha256,
  }
}

/** What is shown of a document's row. */
export async function shownDocument(
  row: Pick<Row, 'id' | 'kind' | 'side' | 'fileName' | 'mimeType' | 'sizeBytes' | 'createdAt'>,
): Promise<DocumentView> {
  const mimeType = documentMimeTypes.find((known) => known === row.mimeType)
  if (!mimeType) throw new Error('unknown type of a stored document')
  const fileName = await decryptField(row.fileName, place('file_name', row.id))
  return {
    documentId: idOf('doc', row.id),
    kind: documentKindSchema.parse(row.kind),
    side: documentSideSchema.parse(row.side),
    fileName: new TextDecoder().decode(fileName),
    mimeType,
    sizeBytes: row.sizeBytes,
    uploadedAt: row.createdAt.toISOString(),
  }
}

export function sealContent(documentId: Id<'doc'>, bytes: Uint8Array) {
  return encryptField(bytes, place('content', uuidOf(documentId)))
}

export function openContent(documentId: Id<'doc'>, sealed: Uint8Array) {
  return decryptField(sealed, place('content', uuidOf(documentId)))
}

export function sealFileName(documentId: Id<'doc'>, fileName: string) {
  return encryptField(fileName, place('file_name', uuidOf(documentId)))
}

export async function findDocument(documentId: Id<'doc'>): Promise<StoredDocument | null> {
  const row = await database.client.document.findUnique({ where: { id: uuidOf(documentId) } })
  return row ? documentOf(row) : null
}

/** The documents of a check that were not replaced. */
export async function listDocuments(checkId: Id<'chk'>): Promise<StoredDocument[]> {
  const rows = await database.client.document.findMany({
    where: { checkId: uuidOf(checkId), replacedAt: null },
    orderBy: { id: 'asc' },
  })
  return Promise.all(rows.map(documentOf))
}

/** The upload of a check that is the same file in the same place; null when there is none. */
export async function findSameDocument(
  checkId: Id<'chk'>,
  file: Pick<StoredDocument, 'kind' | 'side' | 'sha256' | 'fileName'>,
): Promise<StoredDocument | null> {
  const documents = await listDocuments(checkId)
  const same = documents.find(
    ({ kind, side, sha256, fileName }) =>
      kind === file.kind &&
      side === file.side &&
      fileName === file.fileName &&
      Buffer.compare(sha256, file.sha256) === 0,
  )
  return same ?? null
}

/** What a customer has uploaded over all checks, replaced documents included. */
export async function countUploads(tx: Tx, customerId: Id<'cus'>) {
  const sum = await tx.document.aggregate({
    where: { customerId: uuidOf(customerId) },
    _count: { _all: true },
    _sum: { sizeBytes: true },
  })
  return { documents: sum._count._all, bytes: sum._sum.sizeBytes ?? 0 }
}

export type NewDocument = {
  readonly documentId: Id<'doc'>
  readonly checkId: Id<'chk'>
  readonly customerId: Id<'cus'>
  readonly kind: DocumentKind
  readonly side: DocumentSide
  readonly sealedName: Uint8Array<ArrayBuffer>
  readonly mimeType: DocumentMimeType
  readonly sizeBytes: number
  readonly sha256: Uint8Array<ArrayBuffer>
  readonly storeKey: string
}

/** Adds a document in the place of the same kind and side. @returns the store keys of those replaced */
export async function replaceDocument(tx: Tx, document: NewDocument, at: Date): Promise<string[]> {
  const same = {
    checkId: uuidOf(document.checkId),
    kind: document.kind,
    side: document.side,
    replacedAt: null,
  }
  const replaced = await tx.document.findMany({ where: same, select: { storeKey: true } })
  await tx.document.updateMany({ where: same, data: { replacedAt: at } })
  await tx.document.create({
    data: {
      id: uuidOf(document.documentId),
      checkId: uuidOf(document.checkId),
      customerId: uuidOf(document.customerId),
      kind: document.kind,
      side: document.side,
      fileName: document.sealedName,
      mimeType: document.mimeType,
      sizeBytes: document.sizeBytes,
      sha256: document.sha256,
      storeKey: document.storeKey,
      createdAt: at,
    },
  })
  return replaced.map((row) => row.storeKey)
}
