import { idSchema, isId } from '@corridor/kernel/ids'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'
import { listOrigins } from './list-settings.ts'
import { rememberedStateSchema } from './remembering.ts'

/** What every list's input takes. */
export const pageInput = {
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).optional(),
}

export const blockKinds = ['name', 'account', 'customer'] as const
export const blockKindSchema = z.enum(blockKinds)
export type BlockKind = z.infer<typeof blockKindSchema>

export const addBlockEntryInputSchema = z
  .strictObject({
    kind: blockKindSchema,
    /** A name, the recipient key of an account, or a customer's id. */
    value: z.string().trim().min(2).max(200),
    reason: z.string().trim().min(4, problem('few-words')).max(1000),
  })
  .refine((input) => input.kind !== 'customer' || isId('cus', input.value), {
    error: problem('customer-id'),
    path: ['value'],
  })
export type AddBlockEntryInput = z.infer<typeof addBlockEntryInputSchema>

export const removeBlockEntryInputSchema = z.strictObject({
  entryId: z.uuid(),
  reason: z.string().trim().min(4, problem('few-words')).max(1000),
})
export type RemoveBlockEntryInput = z.infer<typeof removeBlockEntryInputSchema>

export const listBlockEntriesInputSchema = z.strictObject({
  kind: blockKindSchema.optional(),
  ...pageInput,
})
export type ListBlockEntriesInput = z.infer<typeof listBlockEntriesInputSchema>

export const blockEntryViewSchema = z.strictObject({
  entryId: z.uuid(),
  kind: blockKindSchema,
  value: z.string(),
  reason: z.string(),
  addedBy: idSchema('stf'),
  addedAt: z.iso.datetime(),
})
export type BlockEntryView = z.infer<typeof blockEntryViewSchema>

export const screenNameInputSchema = z.strictObject({
  name: z.string().trim().min(1).max(300),
  /** ISO date, or a year. */
  birthDate: z.string().max(10).optional(),
  country: z.string().length(2).optional(),
  limit: z.int().min(1).max(50).optional(),
})
export type ScreenNameInput = z.infer<typeof screenNameInputSchema>

export const nameHitSchema = z.strictObject({
  list: z.enum(['ofac', 'un']),
  listVersion: z.string(),
  entryId: z.string(),
  kind: z.enum(['person', 'organisation', 'vessel', 'aircraft']),
  listedName: z.string(),
  matchedName: z.string(),
  /** "0.000" to "1.000". */
  score: z.string(),
  strength: z.enum(['exact', 'close']),
  programs: z.array(z.string()),
  birthYears: z.array(z.int()),
  countries: z.array(z.string()),
  isBirthYearDifferent: z.boolean(),
  isCountryDifferent: z.boolean(),
})
export type NameHit = z.infer<typeof nameHitSchema>

/** One sanctions list as it is searched: its date, where it came from and how whole it is. */
export const listViewSchema = z.strictObject({
  list: z.enum(['ofac', 'un']),
  /** The publisher's date. */
  version: z.string(),
  origin: z.enum(listOrigins),
  /** Of the files as they were read. */
  sha256: z.string(),
  /** Everybody whom the files mention, with a name or without. */
  parties: z.int(),
  names: z.int(),
  /** Known by aliases only: found, but without dates, programmes and main name. */
  aliasesOnly: z.int(),
  /** Mentioned without any name: cannot be found. */
  nameless: z.int(),
  checkedAt: z.iso.datetime().nullable(),
  /** Since when it may lack somebody. */
  asOf: z.iso.datetime(),
  ageInDays: z.int(),
})

export const listsViewSchema = z.strictObject({
  /** False in a demo on the embedded lists: their age holds nothing up. */
  isWatched: z.boolean(),
  warnAfterDays: z.int(),
  holdAfterDays: z.int().nullable(),
  lists: z.array(listViewSchema),
})
export type ListsView = z.infer<typeof listsViewSchema>

const wordsSchema = z.string().trim().min(4, problem('few-words'))

export const rememberNameInputSchema = z.strictObject({
  alertId: idSchema('alt'),
  note: wordsSchema.max(4000),
  /** Given by the second officer: it agrees with what a colleague asked for. */
  isAgreement: z.boolean().optional(),
})
export type RememberNameInput = z.infer<typeof rememberNameInputSchema>

export const forgetNameInputSchema = z.strictObject({
  alertId: idSchema('alt'),
  reason: wordsSchema.max(1000),
})
export type ForgetNameInput = z.infer<typeof forgetNameInputSchema>

/** That somebody is not a listed party, as officers remember it. */
export const rememberedViewSchema = z.strictObject({
  rememberedId: z.uuid(),
  alertId: idSchema('alt'),
  /** Null where a bank account is paid. */
  customerId: idSchema('cus').nullable(),
  entryId: z.string(),
  /** Null where it was not kept, before there were dates. */
  score: z.string().nullable(),
  state: rememberedStateSchema,
  needsSecond: z.boolean(),
  requestedBy: idSchema('stf'),
  requestedAt: z.iso.datetime(),
  confirmedBy: idSchema('stf').nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  /** When it is asked about again; null for what one officer's release had cleared before there were dates. */
  reviewAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
})
export type RememberedView = z.infer<typeof rememberedViewSchema>

export const listRememberedInputSchema = z.strictObject(pageInput)
export type ListRememberedInput = z.infer<typeof listRememberedInputSchema>
