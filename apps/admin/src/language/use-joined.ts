'use client'
import { useLocale } from '@corridor/words/react'

/** Writes several things one after another, with the comma of the reader's language. */
export function useJoined(): (parts: readonly string[]) => string {
  const list = new Intl.ListFormat(useLocale(), { style: 'short', type: 'unit' })
  return (parts) => list.format(parts)
}
