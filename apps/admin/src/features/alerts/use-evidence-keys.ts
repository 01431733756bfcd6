'use client'
import { useHotkeys } from '@corridor/ui/use-hotkeys'
import { useRef } from 'react'

/** [ and ] move the focus between the pieces of evidence, in reading order. */
export function useEvidenceKeys() {
  const place = useRef<HTMLDivElement>(null)
  function step(by: number) {
    const pieces = [...(place.current?.querySelectorAll<HTMLElement>('[data-evidence]') ?? [])]
    const index = pieces.findIndex((piece) => piece.contains(document.activeElement))
    const next = pieces[index < 0 && by < 0 ? pieces.length - 1 : index + by]
    next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'center' })
  }
  useHotkeys({ '[': () => step(-1), ']': () => step(1) })
  return place
}
