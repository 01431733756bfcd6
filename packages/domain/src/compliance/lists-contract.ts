import { idSchema, isId } from '@corridor/kernel/ids'
import { z } from 'zod'

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
    reason: z.string().trim().min(4, 'Write at least a few words.').max(1000),
  })
  .refine((input) => input.kind !== 'customer' || isId('cus', input.value), {
    error: 'This is no customer id. It begins with cus_.',
    path: ['value'],
  })
export type AddBlockEntryInput = z.infer<typeof addBlockEntryInputSchema>

export const removeBlockEntryInputSchema = z.strictObject({
  entryId: z.uuid(),
  reason: z.string().trim().min(4, 'Write at least a few words.').max(1000),
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
