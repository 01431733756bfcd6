import type { CodedKycStatus } from '../contract.ts'
import { findDocument } from '../store/documents.ts'
import { storedAnswerSchema } from '../stored-answer.ts'

/** The answer as it was given, with the names of the files from their rows. */
export async function recallAnswer(response: unknown): Promise<CodedKycStatus> {
  const stored = storedAnswerSchema.parse(response)
  const documents = await Promise.all(
    stored.documents.map(async (document) => {
      const row = await findDocument(document.documentId)
      return { ...document, fileName: row?.fileName ?? '' }
    }),
  )
  return { ...stored, documents }
}
