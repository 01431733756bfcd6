import { useLocale } from '@corridor/words/react'
import { useSyncExternalStore } from 'react'

function listen(onChange: () => void): () => void {
  window.addEventListener('languagechange', onChange)
  return () => window.removeEventListener('languagechange', onChange)
}

/** The language that the person's browser asks for: how they write numbers. The page's own while on the server. */
export function useBrowserLocale(): string {
  const shownIn = useLocale()
  return useSyncExternalStore(
    listen,
    () => navigator.language || shownIn,
    () => shownIn,
  )
}
