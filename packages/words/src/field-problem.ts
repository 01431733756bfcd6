import type { fields } from './en/fields.ts'
import type { problems } from './en/standing/problems.ts'

/** What can be wrong with a field: the key of its sentence. */
export type FieldProblem = keyof typeof fields

/** What can be wrong with one where the sentence says how much, or of what. */
export type CountedProblem = keyof typeof problems

/** A schema's message. Who shows it looks up the sentence, in the reader's language. */
export function problem(key: FieldProblem): FieldProblem {
  return key
}

/** A message whose sentence has values, in one text: `enter?label=sort+code`. */
export function problemWith(key: CountedProblem, facts: Readonly<Record<string, string>>): string {
  return `${key}?${new URLSearchParams(facts)}`
}

/** The parts of either message. */
export function readProblem(message: string): {
  readonly key: string
  readonly facts: Readonly<Record<string, string>>
} {
  const at = message.indexOf('?')
  if (at < 0) return { key: message, facts: {} }
  const facts = Object.fromEntries(new URLSearchParams(message.slice(at + 1)))
  return { key: message.slice(0, at), facts }
}
