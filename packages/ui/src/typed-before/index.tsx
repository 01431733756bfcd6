'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Hands on what somebody wrote into a box, or chose in a list, before the page's scripts ran. The browser keeps it in the
 * box, but React hears of no change: the next rendering would take it away, and a form that is sent meanwhile would be sent
 * without it.
 * @param shown what the page itself put there; undefined where nobody but the browser keeps the text
 */
export function useTypedBefore(
  box: RefObject<Box | null>,
  shown: string | undefined,
  onTyped: (text: string) => void,
): void {
  const look = useEffectEvent(() => {
    const typed = box.current?.value
    if (shown !== undefined && typed !== undefined && typed !== shown) onTyped(typed)
  })
  useEffect(() => look(), [])
}

/** The same for a box that is ticked. @param shown what the page itself put there; undefined where only the browser knows */
export function useTickedBefore(
  box: RefObject<HTMLInputElement | null>,
  shown: boolean | undefined,
  onTicked: (isChecked: boolean) => void,
): void {
  const look = useEffectEvent(() => {
    const ticked = box.current?.checked
    if (shown !== undefined && ticked !== undefined && ticked !== shown) onTicked(ticked)
  })
  useEffect(() => look(), [])
}
