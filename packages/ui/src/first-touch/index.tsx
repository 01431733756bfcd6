'use client'
import { useEffect, useRef, useState } from 'react'

const touches = ['pointerdown', 'keydown', 'click'] as const

/**
 * What `load` brings, from the first touch of a pointer or key on: for what nobody can need before it. Null until then.
 * A load that fails is tried again with the next touch.
 */
export function useFromFirstTouch<Loaded>(load: () => Promise<Loaded>): Loaded | null {
  const [loaded, setLoaded] = useState<{ it: Loaded } | null>(null)
  const latest = useRef(load)
  useEffect(() => {
    if (loaded) return
    const begin = () => {
      latest.current().then(
        (it) => setLoaded({ it }),
        () => undefined,
      )
    }
    for (const touch of touches) window.addEventListener(touch, begin, { passive: true })
    return () => {
      for (const touch of touches) window.removeEventListener(touch, begin)
    }
  }, [loaded])
  return loaded?.it ?? null
}
