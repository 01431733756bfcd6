'use client'
import { SearchInput } from '@corridor/ui/text-input'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useUrlState } from '@corridor/ui/use-url-state'
import { useEffect, useRef, useState } from 'react'

const pauseInMs = 300

/** A search that waits for a pause in typing and then lives in the address, as `?q=`. */
export function useListSearch(onSearched: () => void) {
  const { get, set } = useUrlState()
  const text = get('q')
  const [typed, setTyped] = useState<string | null>(null)
  const searched = useRef(onSearched)
  useEffect(() => {
    searched.current = onSearched
  })
  useEffect(() => {
    if (typed === null || typed.trim() === text) return
    const timer = setTimeout(() => {
      set({ q: typed.trim() })
      searched.current()
    }, pauseInMs)
    return () => clearTimeout(timer)
  }, [typed, text, set])
  return { text, typed: typed ?? text, setTyped, clear: () => setTyped('') }
}

/** The search box above a list; / goes to it. */
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
      />
    </div>
  )
}
