import type { Replayable } from '@corridor/db/run-once'
import * as kyc from '@corridor/domain/kyc'
import {
  declareDetailsInputSchema,
  documentKindSchema,
  documentSideSchema,
  type KycStatusView,
  kycStatusViewSchema,
} from '@corridor/domain/kyc/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Locale } from '@corridor/words/languages'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayKycStatus } from '../saying/kyc.ts'
import { customerVerb } from '../verb.ts'

const document = z.strictObject({
  kind: documentKindSchema,
  side: documentSideSchema,
  fileName: z.string().max(400),
  contentBase64: z.base64().max(14_000_000),
})

const identity = z.strictObject({
  details: declareDetailsInputSchema.strict(),
  documents: z.array(document).min(1).max(4),
})

async function submit(
  { customer, locale }: { readonly customer: CustomerActor; readonly locale: Locale },
  input: z.output<typeof identity>,
  idempotencyKey: string | null,
): Promise<Replayable<KycStatusView>> {
  const documents = input.documents.map(({ contentBase64, ...rest }) => ({
    ...rest,
    bytes: Uint8Array.from(Buffer.from(contentBase64, 'base64')),
  }))
  const { details } = input
  const submitted = await kyc.submitIdentity(customer, { details, documents, idempotencyKey })
  const { view, isReplayed } = answer(submitted)
  return { view: sayKycStatus(locale, view), isReplayed }
}

/** REST's alone: pages declare, upload and submit one after the other. */
export const submitIdentity = customerVerb({
  input: identity,
  output: kycStatusViewSchema,
  run: async ({ ctx, input }) => (await submit(ctx, input, null)).view,
  rest: {
    method: 'POST',
    path: '/kyc/submit',
    operationId: 'submitKyc',
    summary: 'Declare details, hand in identity documents and submit them for the check',
    tag: 'Identity check',
    status: 202,
    scope: 'kyc:write',
    once: ({ ctx, input }, key) => submit(ctx, input, key),
  },
})
