import { unnestLists } from '@corridor/db/list-parameters'
import { readTogether } from '@corridor/db/read-together'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import {
  checkStates,
  documentKindSchema,
  documentMimeTypes,
  documentSideSchema,
  tierSchema,
} from '../contract.ts'
import type { Standing } from '../status-view.ts'
import { database } from '../store.ts'
import { shownDocument } from './documents.ts'

/** Each check of a customer for a tier with, for the newest, each of its documents; one row at least. */
const standings = defineStatement({
  domain: 'kyc',
  name: 'standings',
  text: `
    SELECT wanted.id AS customer_id, coalesce(standing.tier, 0) AS tier, checks.id AS check_id, checks.state,
      checks.target_tier, checks.has_details, checks.reason_code, checks.submitted_at, checks.decided_at,
      document.id AS document_id, document.kind, document.side, document.file_name, document.mime_type,
      document.size_bytes, document.created_at AS uploaded_at
    FROM ${unnestLists(['uuid[]'])} AS wanted (id)
    LEFT JOIN standing ON standing.customer_id = wanted.id
    LEFT JOIN LATERAL (
      SELECT id, state, target_tier, details IS NOT NULL AS has_details, reason_code, submitted_at, decided_at,
        row_number() OVER (ORDER BY id DESC) AS place
      FROM identity_check WHERE customer_id = wanted.id AND purpose = 'verification'
      ORDER BY id DESC LIMIT 50
    ) AS checks ON true
    LEFT JOIN document
      ON document.check_id = checks.id AND checks.place = 1 AND document.replaced_at IS NULL
    ORDER BY wanted.id, checks.id DESC, document.id`,
  parameters: ['uuid[]'],
  row: {
    customer_id: 'uuid',
    tier: 'int4',
    check_id: 'uuid?',
    state: oneOf(checkStates, 'one or null'),
    target_tier: 'int4?',
    has_details: 'bool?',
    reason_code: 'text?',
    submitted_at: 'timestamptz?',
    decided_at: 'timestamptz?',
    document_id: 'uuid?',
    kind: oneOf(documentKindSchema.options, 'one or null'),
    side: oneOf(documentSideSchema.options, 'one or null'),
    file_name: 'bytea?',
    mime_type: oneOf(documentMimeTypes, 'one or null'),
    size_bytes: 'int4?',
    uploaded_at: 'timestamptz?',
  },
})
type Row = Awaited<ReturnType<typeof standings.rows>>[number]

const reader = readTogether<string, Row[]>(async (customers) => {
  const rows = await standings.rows(database.pool, [customers])
  return Map.groupBy(rows, (row) => row.customer_id)
})

/** Where a customer stands: the tier, the checks for one, newest first, and the documents of the newest. */
export async function findStanding(customerId: Id<'cus'>): Promise<Standing> {
  const rows = (await reader.one(uuidOf(customerId))) ?? []
  const checks = [...new Map(rows.map((row) => [row.check_id, row])).values()].flatMap(checkOf)
  return {
    customerId,
    tier: tierSchema.parse(rows[0]?.tier ?? 0),
    checks,
    documents: (await Promise.all(rows.map(documentIn))).filter((document) => document !== null),
  }
}

function checkOf(row: Row): Standing['checks'][number][] {
  if (!row.check_id || !row.state || row.target_tier === null) return []
  return [
    {
      checkId: idOf('chk', row.check_id),
      state: row.state,
      targetTier: tierSchema.parse(row.target_tier),
      hasDetails: row.has_details ?? false,
      reasonCode: row.reason_code,
      submittedAt: row.submitted_at,
      decidedAt: row.decided_at,
    },
  ]
}

async function documentIn(row: Row): Promise<Standing['documents'][number] | null> {
  const { document_id: id, kind, side, file_name: fileName, mime_type: mimeType } = row
  const { size_bytes: sizeBytes, uploaded_at: createdAt } = row
  if (!id || !kind || !side || !fileName || !mimeType || sizeBytes === null || !createdAt)
    return null
  return shownDocument({
    id,
    kind,
    side,
    fileName: new Uint8Array(fileName),
    mimeType,
    sizeBytes,
    createdAt,
  })
}
