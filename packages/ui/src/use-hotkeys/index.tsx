'use client'
import { useWords } from '@corridor/words/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'
import { bindingsOf, isSequence } from './bindings.ts'

export type HotkeyMap = Record<string, (event: KeyboardEvent) => void>

/** How long the second key of "g h" may take. */
const sequenceMs = 900

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    target.getAttribute('type') !== 'checkbox'
  )
}

/** A modal dialog, menu or list is open: the page's own keys rest. */
function isCovered(): boolean {
  return (
    document.querySelector(
      '[role="dialog"][data-state="open"], [role="menu"][data-state="open"]',
    ) !== null
  )
}

function isNotForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true
  const hasMod = event.ctrlKey || event.metaKey
  return !hasMod && (isTyping(event.target) || isCovered())
}

/**
 * Keys for the whole page: `{ j: next, 'g h': goHome, 'mod+k': search, '?': help }`.
 * Dead while the person types or a dialog is open, except those with `mod`. A sequence goes before single keys of any
 * other part of the page: "g a" goes to the alerts, also where "a" alone would take the open one.
 */
export function useHotkeys(map: HotkeyMap, options: { isEnabled?: boolean } = {}): void {
  const { isEnabled = true } = options
  const latest = useRef(map)
  useLayoutEffect(() => {
    latest.current = map
  })
  const names = Object.keys(map).join('\n')
  useEffect(() => {
    if (!isEnabled || names === '') return
    const listen = (bindings: readonly string[], capture: boolean) => {
      const acts = bindings.flatMap((binding) => {
        const act = (event: KeyboardEvent) => {
          event.preventDefault()
          latest.current[binding]?.(event)
        }
        return bindingsOf(binding).map((spelled) => [spelled, act] as const)
      })
      const settings = { ignore: isNotForUs, timeout: sequenceMs, capture }
      return tinykeys(window, Object.fromEntries(acts), settings)
    }
    const bindings = names.split('\n')
    // of two that hear the same press, the one that captures is asked first; what it took is not for the other
    const ends = [
      listen(bindings.filter(isSequence), true),
      listen(
        bindings.filter((binding) => !isSequence(binding)),
        false,
      ),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [names, isEnabled])
}

/** Keys as drawn in help and hints: "mod+k" -> Ctrl K. */
export function KeyHint({ keys }: { keys: string }) {
  const words = useWords('ui')
  const names: Record<string, string> = {
    mod: words('key-control'),
    Escape: words('key-escape'),
    Enter: '↵',
  }
  return (
    <span dir="ltr" className="inline-flex items-center gap-hair">
      {keys.split(/[ +]/).map((key) => (
        <kbd
          key={key}
          className="inline-flex h-5 min-w-5 items-center justify-center rounded-small border border-line bg-sunken px-hair font-sans text-meta text-ink-soft"
        >
          {names[key] ?? key}
        </kbd>
      ))}
    </span>
  )
}
