'use client'
import { createContext, use, useCallback, useSyncExternalStore } from 'react'

const changed = 'corridor:url-state'

function subscribe(listener: () => void) {
  window.addEventListener('popstate', listener)
  window.addEventListener(changed, listener)
  return () => {
    window.removeEventListener('popstate', listener)
    window.removeEventListener(changed, listener)
  }
}

/** Writes parameters into an address's query: null or empty removes one, lists repeat the key. */
export function withParams(
  search: string,
  changes: Record<string, string | readonly string[] | null>,
): string {
  const params = new URLSearchParams(search)
  for (const [key, value] of Object.entries(changes)) {
    params.delete(key)
    const values = value === null ? [] : typeof value === 'string' ? [value] : value
    for (const one of values) if (one !== '') params.append(key, one)
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}

const ServedSearch = createContext('')

/** Tells what is within it the query of the address ("?q=ana") while the server renders, which has no window to ask. */
export const ServedSearchProvider = ServedSearch.Provider

/**
 * State that lives in the address, so that a view can be shared and survives reload.
 * `push` makes a step that Back undoes (opening a detail); filters replace.
 */
export function useUrlState() {
  const served = use(ServedSearch)
  const search = useSyncExternalStore(
    subscribe,
    () => window.location.search,
    () => served,
  )
  const set = useCallback(
    (
      changes: Record<string, string | readonly string[] | null>,
      how: 'replace' | 'push' = 'replace',
    ) => {
      const next = window.location.pathname + withParams(window.location.search, changes)
      if (how === 'push') window.history.pushState(null, '', next)
      else window.history.replaceState(null, '', next)
      window.dispatchEvent(new Event(changed))
    },
    [],
  )
  const params = new URLSearchParams(search)
  return {
    get: (key: string) => params.get(key) ?? '',
    getAll: (key: string) => params.getAll(key),
    set,
    search,
  }
}
