import { idSchema } from '@corridor/kernel/ids'
import { tidyLine, tidyTyped } from '@corridor/kernel/typed-text'
import { problem } from '@corridor/words/field-problem'
import { z } from 'zod'

/** 0: nothing verified, no funding; 1: identity document; 2: proof of address as well. */
export const tiers = [0, 1, 2] as const
export const tierSchema = z.union([z.literal(0), z.literal(1), z.literal(2)])
export type Tier = z.infer<typeof tierSchema>

export const checkStates = [
  'draft',
  'submitted',
  'in-review',
  'approved',
  'refused',
  'more-needed',
] as const
export const checkStateSchema = z.enum(checkStates)
export type CheckState = z.infer<typeof checkStateSchema>

/** What a check is for: a tier, or the recovery of a lost authenticator. */
export const checkPurposeSchema = z.enum(['verification', 'recovery'])
export type CheckPurpose = z.infer<typeof checkPurposeSchema>

export const kycStateSchema = z.enum(['none', ...checkStates])
export type KycState = z.infer<typeof kycStateSchema>

export const nextSteps = [
  'declare-details',
  'upload-document',
  'submit',
  'wait',
  'contact-support',
  'none',
] as const
export const nextStepSchema = z.enum(nextSteps)
export type NextStep = z.infer<typeof nextStepSchema>

export const documentKinds = ['passport', 'id-card', 'driving-licence', 'proof-of-address'] as const
export const documentKindSchema = z.enum(documentKinds)
export type DocumentKind = z.infer<typeof documentKindSchema>

export const documentSides = ['front', 'back'] as const
export const documentSideSchema = z.enum(documentSides)
export type DocumentSide = z.infer<typeof documentSideSchema>

export const documentMimeTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
] as const
export type DocumentMimeType = (typeof documentMimeTypes)[number]

/** Largest upload in bytes: 10 MiB. */
export const maxDocumentBytes = 10 * 1024 * 1024

export const accountPurposes = [
  'family-support',
  'living-expenses',
  'salary',
  'savings',
  'business',
  'study',
  'other',
] as const

const countrySchema = z.string().regex(/^[A-Z]{2}$/, problem('country-choose'))
const timestampSchema = z.iso.datetime()
const text = (max: number) => z.string().overwrite(tidyLine).min(1, problem('missing')).max(max)

export const declareDetailsInputSchema = z.object({
  addressLine1: text(120),
  addressLine2: z.string().overwrite(tidyLine).max(120).optional(),
  city: text(80),
  region: z.string().overwrite(tidyLine).max(80).optional(),
  postalCode: z.string().overwrite(tidyTyped).max(20).optional(),
  country: countrySchema,
  nationality: countrySchema,
  occupation: text(80),
  purpose: z.enum(accountPurposes, problem('purpose-missing')),
})
export type DeclareDetailsInput = z.input<typeof declareDetailsInputSchema>
export type DeclaredDetails = z.output<typeof declareDetailsInputSchema>

export const uploadDocumentInputSchema = z.object({
  kind: documentKindSchema,
  side: documentSideSchema,
  fileName: z.string().max(400),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type UploadDocumentInput = z.output<typeof uploadDocumentInputSchema>

export const documentViewSchema = z.object({
  documentId: idSchema('doc'),
  kind: documentKindSchema,
  side: documentSideSchema,
  fileName: z.string(),
  mimeType: z.enum(documentMimeTypes),
  sizeBytes: z.number().int(),
  uploadedAt: timestampSchema,
})
export type DocumentView = z.infer<typeof documentViewSchema>

/** Why an officer decides as they do. */
export const officerReasonCodes = [
  'documents-match',
  'explained-by-customer',
  'document-not-genuine',
  'person-differs',
  'under-age',
  'document-not-accepted',
  'photo-unreadable',
  'document-expired',
  'side-missing',
  'name-differs',
  'address-unreadable',
] as const
/** Beside them what follows from the provider's own answer. */
export const reasonCodes = [...officerReasonCodes, 'provider-clear', 'provider-reject'] as const
export const reasonCodeSchema = z.enum(reasonCodes)
export type ReasonCode = z.infer<typeof reasonCodeSchema>

/** In codes, as this domain answers it; the API adds the words, and keeps the reason to itself. */
export const codedKycStatusSchema = z.object({
  customerId: idSchema('cus'),
  tier: tierSchema,
  canFund: z.boolean(),
  state: kycStateSchema,
  checkId: idSchema('chk').nullable(),
  hasDetails: z.boolean(),
  documents: z.array(documentViewSchema),
  nextStep: nextStepSchema,
  /** Why the newest check was refused or more is needed. */
  reasonCode: reasonCodeSchema.nullable(),
  submittedAt: timestampSchema.nullable(),
  decidedAt: timestampSchema.nullable(),
})
export type CodedKycStatus = z.infer<typeof codedKycStatusSchema>

export const kycStatusViewSchema = codedKycStatusSchema.omit({ reasonCode: true }).extend({
  /** One public sentence: where it stands and what to do. */
  message: z.string(),
})
export type KycStatusView = z.infer<typeof kycStatusViewSchema>

export const tierViewSchema = z.object({ tier: tierSchema, canFund: z.boolean() })
export type TierView = z.infer<typeof tierViewSchema>

export const submitCheckOutputSchema = z.object({ checkId: idSchema('chk') })

export const decisions = ['approve', 'refuse', 'ask-again'] as const
export const decisionSchema = z.enum(decisions)
export type Decision = z.infer<typeof decisionSchema>

export const providerOutcomes = ['clear', 'refer', 'reject'] as const
export const providerOutcomeSchema = z.enum(providerOutcomes)
export type ProviderOutcome = z.infer<typeof providerOutcomeSchema>

export const listChecksInputSchema = z.object({
  state: checkStateSchema.optional(),
  owner: z.union([idSchema('stf'), z.literal('none')]).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).optional(),
})
export type ListChecksInput = z.input<typeof listChecksInputSchema>

export const checkListItemSchema = z.object({
  checkId: idSchema('chk'),
  customerId: idSchema('cus'),
  state: checkStateSchema,
  targetTier: tierSchema,
  purpose: checkPurposeSchema,
  providerOutcome: providerOutcomeSchema.nullable(),
  ownerId: idSchema('stf').nullable(),
  submittedAt: timestampSchema.nullable(),
  dueAt: timestampSchema.nullable(),
  escalatedAt: timestampSchema.nullable(),
  version: z.number().int(),
})
export type CheckListItem = z.infer<typeof checkListItemSchema>

export const checkViewSchema = checkListItemSchema.extend({
  declared: z
    .object({
      firstName: z.string(),
      lastName: z.string(),
      birthDate: z.string(),
      details: declareDetailsInputSchema.nullable(),
    })
    .nullable(),
  documents: z.array(documentViewSchema),
  providerReasons: z.array(z.string()),
  decidedBy: z.string().nullable(),
  decidedAt: timestampSchema.nullable(),
  reasonCode: z.string().nullable(),
  note: z.string().nullable(),
  /** Earlier checks of the same customer, newest first. */
  history: z.array(
    z.object({
      checkId: idSchema('chk'),
      state: checkStateSchema,
      reasonCode: z.string().nullable(),
      decidedAt: timestampSchema.nullable(),
    }),
  ),
})
export type CheckView = z.infer<typeof checkViewSchema>

export const checkIdInputSchema = z.object({ checkId: idSchema('chk') })
export const claimCheckInputSchema = checkIdInputSchema.extend({
  /** Take it from the colleague who holds it: nobody's absence may keep a customer waiting. */
  isTakeOver: z.boolean().optional(),
})
export type ClaimCheckInput = z.input<typeof claimCheckInputSchema>

export const decideCheckInputSchema = z.object({
  checkId: idSchema('chk'),
  decision: decisionSchema,
  reasonCode: z.string().max(60),
  note: z.string().trim().max(2000).optional(),
  /** The version that the officer saw; a decision on an older one is refused. */
  version: z.number().int().optional(),
})
export type DecideCheckInput = z.output<typeof decideCheckInputSchema>

const codedReasonSchema = z.object({ code: z.enum(officerReasonCodes), decision: decisionSchema })
/** In codes, as this domain answers it; the API adds the words. */
export type CodedReason = z.infer<typeof codedReasonSchema>

export const reasonViewSchema = codedReasonSchema.extend({
  /** What the officer reads. */
  label: z.string(),
  /** What the customer reads. */
  message: z.string(),
})
