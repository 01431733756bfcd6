'use client'
import { useWords } from '@corridor/words/react'

/** Says the sentence of an identity error code. */
export function useRefusals(): (code: string) => string {
  const words = useWords('admin.sign-in')
  const refusals = useWords('errors.identity')
  return (code) => {
    const key = code.replace(/^identity\./, '') as Parameters<typeof refusals>[0]
    return refusals.has(key) ? refusals(key) : words('unreachable')
  }
}
