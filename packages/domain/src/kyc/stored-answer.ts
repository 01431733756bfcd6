import { z } from 'zod'
import {
  type CodedKycStatus,
  codedKycStatusSchema,
  documentViewSchema,
  reasonCodeSchema,
} from './contract.ts'

/** A status without what is personal in it: the names of the files. Their rows keep them, encrypted. */
export const storedAnswerSchema = codedKycStatusSchema.extend({
  // answers of an earlier version have a sentence instead
  reasonCode: reasonCodeSchema.nullable().default(null),
  documents: z.array(documentViewSchema.omit({ fileName: true })),
})

/** What is kept of an answer with a client's key. */
export function storedAnswer(view: CodedKycStatus): z.input<typeof storedAnswerSchema> {
  return storedAnswerSchema.parse(view)
}
