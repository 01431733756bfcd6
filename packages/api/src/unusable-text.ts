/** What no field of ours can hold: NUL, which Postgres has no place for, and halves of surrogate pairs. */
function isUnusable(text: string): boolean {
  return text.includes('\u0000') || !text.isWellFormed()
}

/** Whether any text in an input, keys included, is one that cannot be stored as it is. */
export function hasUnusableText(input: unknown): boolean {
  const waiting: unknown[] = [input]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value === 'string' && isUnusable(value)) return true
    if (typeof value !== 'object' || value === null) continue
    for (const [name, child] of Object.entries(value)) {
      if (isUnusable(name)) return true
      waiting.push(child)
    }
  }
  return false
}
