'use client'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the focus to the heading when a flow comes to another step, so that keyboards and screen readers begin
 * there. The first step keeps the focus where it is.
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null)
  const seen = useRef(step)
  useEffect(() => {
    if (seen.current === step) return
    seen.current = step
    window.scrollTo({ top: 0 })
    const heading = frame.current?.querySelector('h1')
    // a step may have put it into its first field already
    if (!heading || document.activeElement instanceof HTMLInputElement) return
    heading.tabIndex = -1
    heading.classList.add('focus:outline-none')
    heading.focus({ preventScroll: true })
  }, [step])
  return frame
}
