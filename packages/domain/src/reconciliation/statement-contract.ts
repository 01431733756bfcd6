import type { CsvMapping } from '@corridor/bank-formats/csv/csv-mapping'
import { idSchema } from '@corridor/kernel/ids'
import { currencySchema, wireMoneySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { exceptionKindSchema, matchingRule, matchingRules } from './matching-contract.ts'

const time = z.iso.datetime()
export const daySchema = z.iso.date()
/** How a partner may write its CSV; the reader (`packages/bank-formats`) says what each means. */
export const csvEncodings = [
  'utf-8',
  'windows-1252',
  'utf-16le',
] as const satisfies readonly CsvMapping['encoding'][]
export const csvSeparators = [
  ',',
  ';',
  '\t',
  '|',
] as const satisfies readonly CsvMapping['separator'][]
export const csvDecimalSigns = ['.', ','] as const satisfies readonly CsvMapping['decimalSign'][]
export const csvDateFormats = [
  'YYYY-MM-DD',
  'YYYYMMDD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'DD-MM-YYYY',
  'MM/DD/YYYY',
] as const satisfies readonly CsvMapping['dateFormat'][]

const heading = z.string().trim().min(1).max(100)

export const csvMappingSchema = z.strictObject({
  encoding: z.enum(csvEncodings),
  separator: z.enum(csvSeparators),
  decimalSign: z.enum(csvDecimalSigns),
  dateFormat: z.enum(csvDateFormats),
  skippedLines: z.int().min(0).max(100),
  columns: z.strictObject({
    bookedOn: heading,
    amount: heading,
    sign: heading.optional(),
    currency: heading.optional(),
    valueOn: heading.optional(),
    bankReference: heading.optional(),
    endToEndId: heading.optional(),
    remittance: heading.optional(),
    kindCode: heading.optional(),
    balance: heading.optional(),
  }),
  outgoingSign: z.string().trim().min(1).max(20).nullable(),
})

export const openPartnerAccountInput = z.strictObject({
  partner: z.string().trim().min(1).max(100),
  /** IBAN or the partner's own number. */
  account: z.string().trim().min(1).max(60),
  currency: currencySchema,
  ledgerAccountId: idSchema('acc'),
})
export type OpenPartnerAccountInput = z.output<typeof openPartnerAccountInput>

export const partnerAccountIdInput = z.strictObject({ partnerAccountId: idSchema('pac') })
export const saveCsvMappingInput = partnerAccountIdInput.extend({ mapping: csvMappingSchema })
export type SaveCsvMappingInput = z.output<typeof saveCsvMappingInput>

export const saveRulesInput = partnerAccountIdInput.extend({
  rules: matchingRules,
  /** The version that was edited; another one meanwhile is not overwritten. */
  version: z.int().min(0),
  reason: z.string().trim().min(4).max(500),
})
export type SaveRulesInput = z.output<typeof saveRulesInput>

export const partnerAccountView = z.object({
  partnerAccountId: idSchema('pac'),
  partner: z.string(),
  account: z.string(),
  currency: currencySchema,
  ledgerAccountId: idSchema('acc'),
  csvMapping: csvMappingSchema.nullable(),
  rules: z.array(matchingRule),
  rulesVersion: z.int(),
  coveredUntil: daySchema.nullable(),
  openLines: z.int(),
  openEntries: z.int(),
  openExceptions: z.int(),
})
export type PartnerAccountView = z.output<typeof partnerAccountView>

export const importStates = ['previewed', 'confirmed', 'imported', 'discarded'] as const
/** The work that imports files which are too long for a click. */
export const importQueue = 'reconciliation.import-statements'
/** Files of up to so many lines are imported at once. */
export const soonImportedLines = 5_000

/** Faults that are kept and shown of a file; of more, the number is told. */
export const shownFaults = 100
export const maxStatementBytes = 32 * 1024 * 1024

export const receiveStatementInput = partnerAccountIdInput.extend({
  fileName: z.string().trim().min(1).max(200),
  bytes: z.instanceof(Uint8Array),
})
export type ReceiveStatementInput = z.output<typeof receiveStatementInput>

export const importIdInput = z.strictObject({ importId: idSchema('imp') })

export const importView = z.object({
  importId: idSchema('imp'),
  partnerAccountId: idSchema('pac'),
  fileName: z.string(),
  format: z.string(),
  state: z.enum(importStates),
  lines: z.int(),
  /** Lines that an earlier file brought already. */
  known: z.int(),
  imported: z.int(),
  opening: wireMoneySchema.nullable(),
  closing: wireMoneySchema.nullable(),
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  faultCount: z.int(),
  faults: z.array(z.object({ place: z.string(), code: z.string(), found: z.string().nullable() })),
  uploadedBy: idSchema('stf'),
  uploadedAt: time,
  finishedAt: time.nullable(),
})
export type ImportView = z.output<typeof importView>

export const explainedMatch = z.object({
  rule: z.string(),
  shape: z.string(),
  /** What both sides name; null where only amount and days agree. */
  reference: z.string().nullable(),
  difference: wireMoneySchema,
  days: z.int(),
  ours: z.array(z.object({ reference: z.string(), day: daySchema, amount: wireMoneySchema })),
  theirs: z.array(z.object({ reference: z.string(), day: daySchema, amount: wireMoneySchema })),
})
export const matchingOutcome = z.object({
  rules: z.array(z.object({ name: z.string(), matches: z.int() })),
  matches: z.int(),
  /** The first of them, with what each was matched by. */
  first: z.array(explainedMatch),
  exceptions: z.array(z.object({ kind: exceptionKindSchema, count: z.int() })),
  openOurs: z.int(),
  openTheirs: z.int(),
})
export type MatchingOutcome = z.output<typeof matchingOutcome>

export const settlementDay = z.object({
  day: daySchema,
  ours: wireMoneySchema,
  theirs: wireMoneySchema.nullable(),
  /** Theirs less ours: what they hold for us beyond our books; negative is what they owe. */
  difference: wireMoneySchema.nullable(),
})
export type SettlementDay = z.output<typeof settlementDay>
