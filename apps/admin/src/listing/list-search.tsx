'use client'
import { SearchInput } from '@corridor/ui/text-input'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { createSerializer, parseAsString, useQueryState } from 'nuqs'
import { useCallback, useEffect, useRef, useState } from 'react'

const pauseInMs = 300

const asked = parseAsString.withDefault('')
const withSearch = createSerializer({ q: asked })

/**
 * Writes the search into the address at once. nuqs writes a moment later, and Next gives up a page that it is about to
 * open when an address is written: who clicks a row leaves the box with the same click.
 */
function writeSearch(q: string): void {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', withSearch(pathname + search, { q }))
}

/** The search as the address has it now; what is rendered follows it, later than a page that is on its way. */
const writtenSearch = (): string => new URLSearchParams(window.location.search).get('q') ?? ''

/** A search that waits for a pause in typing and then lives in the address, as `?q=`. */
export function useListSearch(onSearched: () => void) {
  const [text] = useQueryState('q', asked)
  const [typed, setTyped] = useState<string | null>(null)
  const searched = useRef(onSearched)
  useEffect(() => {
    searched.current = onSearched
  })
  const apply = useCallback(() => {
    if (typed === null || typed.trim() === writtenSearch()) return
    writeSearch(typed.trim())
    searched.current()
  }, [typed])
  useEffect(() => {
    const timer = setTimeout(apply, pauseInMs)
    return () => clearTimeout(timer)
  }, [apply])
  function clear() {
    setTyped('')
    writeSearch('')
    searched.current()
  }
  return { text, typed: typed ?? text, setTyped, apply, clear }
}

/**
 * The search box above a list; / goes to it. Leaving it searches at once: an address that is written after a row was
 * opened would take the reader back to the list.
 */
export function ListSearch(props: { label: string; search: ReturnType<typeof useListSearch> }) {
  const input = useRef<HTMLInputElement>(null)
  useHotkeys({ '/': () => input.current?.focus() })
  return (
    <div className="max-w-md">
      <SearchInput
        ref={input}
        density="compact"
        label={props.label}
        value={props.search.typed}
        onValueChange={props.search.setTyped}
        onBlur={props.search.apply}
      />
    </div>
  )
}
