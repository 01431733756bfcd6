'use client'
import { type ComponentType, useEffect, useState } from 'react'
import { showToast } from './waiting-toasts.ts'

/** Says in passing what was done. Never the only word about money. */
export const toast = {
  success: (text: string) => showToast({ kind: 'success', text }),
  error: (text: string) => showToast({ kind: 'error', text }),
}

const firstTouches = ['pointerdown', 'keydown'] as const

/**
 * Once, near the root. What shows toasts is 10 KB that no page needs to be read: it comes with the first touch of a
 * pointer or key, before which nothing is done that a toast could tell of. A load that fails is tried again with the
 * next one.
 */
export function Toaster() {
  const [Toasts, setToasts] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (Toasts) return
    const load = () => {
      import('./toasts.tsx').then(
        (loaded) => setToasts(() => loaded.Toasts),
        () => undefined,
      )
    }
    for (const touch of firstTouches) window.addEventListener(touch, load, { passive: true })
    return () => {
      for (const touch of firstTouches) window.removeEventListener(touch, load)
    }
  }, [Toasts])
  return Toasts && <Toasts />
}
