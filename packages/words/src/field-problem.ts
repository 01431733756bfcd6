import type { fields } from './en/fields.ts'

/** What can be wrong with a field: the key of its sentence. */
export type FieldProblem = keyof typeof fields

/** A schema's message. Who shows it looks up the sentence, in the reader's language. */
export function problem(key: FieldProblem): FieldProblem {
  return key
}
