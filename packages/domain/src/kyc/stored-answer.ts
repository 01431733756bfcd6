import { z } from 'zod'
import { documentViewSchema, type KycStatusView, kycStatusViewSchema } from './contract.ts'
import { findDocument } from './store/documents.ts'

/** A status without what is personal in it: the names of the files. Their rows keep them, encrypted. */
const storedAnswerSchema = kycStatusViewSchema.extend({
  documents: z.array(documentViewSchema.omit({ fileName: true })),
})

/** What is kept of an answer with a client's key. */
export function storedAnswer(view: KycStatusView): z.input<typeof storedAnswerSchema> {
  return storedAnswerSchema.parse(view)
}

/** The answer as it was given. */
export async function recalledAnswer(response: unknown): Promise<KycStatusView> {
  const stored = storedAnswerSchema.parse(response)
  const documents = await Promise.all(
    stored.documents.map(async (document) => {
      const row = await findDocument(document.documentId)
      return { ...document, fileName: row?.fileName ?? '' }
    }),
  )
  return { ...stored, documents }
}
