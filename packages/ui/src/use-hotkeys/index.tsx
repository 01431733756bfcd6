'use client'
import { useWords } from '@corridor/words/react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { matchBinding, nameOf } from './match.ts'

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

/**
 * Keys for the whole page: `{ j: next, 'g h': goHome, 'mod+k': search, '?': help }`.
 * Dead while the person types or a dialog is open, except those with `mod`.
 */
export function useHotkeys(map: HotkeyMap, options: { isEnabled?: boolean } = {}): void {
  const { isEnabled = true } = options
  const latest = useRef(map)
  useLayoutEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!isEnabled) return
    let recent: string[] = []
    let lastAt = 0
    function listen(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return
      const name = nameOf(event)
      if (!name.startsWith('mod+') && (isTyping(event.target) || isCovered())) return
      recent = event.timeStamp - lastAt > sequenceMs ? [name] : [...recent.slice(-2), name]
      lastAt = event.timeStamp
      const binding = matchBinding(Object.keys(latest.current), recent)
      if (!binding) return
      recent = []
      event.preventDefault()
      latest.current[binding]?.(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isEnabled])
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
