import { useSyncExternalStore } from 'react'
import { displayLocale } from '../money/format.ts'

function listen(onChange: () => void): () => void {
  window.addEventListener('languagechange', onChange)
  return () => window.removeEventListener('languagechange', onChange)
}

/** The language that the person's browser asks for: how they write numbers. The product's own while on the server. */
export function useBrowserLocale(): string {
  return useSyncExternalStore(
    listen,
    () => navigator.language || displayLocale,
    () => displayLocale,
  )
}
