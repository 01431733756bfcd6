import { z } from 'zod'

/** SHA-256 (hexadecimal) of a value before and after; the values themselves stay where they are. */
const changeSchema = z.strictObject({
  before: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  after: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
/** Field name -> hashes, so that a change can be proven without keeping personal data here. */
export const changesSchema = z.record(z.string().min(1).max(80), changeSchema)
export type Changes = z.infer<typeof changesSchema>

const word = z.string().min(1).max(120)

export const appendInput = z.strictObject({
  /** What was done: `customer.viewed`, `access.denied`. */
  action: word,
  /** What it was done to: `customer`, `transfer`, `procedure`. */
  entityType: word,
  entityId: word,
  reason: z.string().max(500).optional(),
  changes: changesSchema.optional(),
  ip: z.string().max(64).optional(),
  requestId: z.string().max(120).optional(),
})
export type AppendInput = z.infer<typeof appendInput>

export const searchInput = z.strictObject({
  entityType: word.optional(),
  entityId: word.optional(),
  /** As `actorRef` writes it, or only its kind: `staff:stf_…`, `staff`. */
  actor: word.optional(),
  /** Exact, or a beginning that ends in a dot: `kyc.`. */
  action: word.optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
})
export type SearchInput = z.infer<typeof searchInput>

export const auditRecordView = z.object({
  recordId: z.custom<`aud_${string}`>((value) => typeof value === 'string'),
  actor: z.string(),
  action: z.string(),
  entityType: z.string(),
  entityId: z.string(),
  reason: z.string().nullable(),
  changes: changesSchema,
  ip: z.string().nullable(),
  requestId: z.string().nullable(),
  sessionId: z.string().nullable(),
  /** The event that it was recorded from; null for what was appended directly. */
  eventId: z.string().nullable(),
  occurredAt: z.string(),
  recordedAt: z.string(),
})
export type AuditRecordView = z.infer<typeof auditRecordView>
