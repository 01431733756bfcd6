'use client'
import { useFromFirstTouch } from '../first-touch/index.tsx'
import { showToast } from './waiting-toasts.ts'

/** Says in passing what was done. Never the only word about money. */
export const toast = {
  success: (text: string) => showToast({ kind: 'success', text }),
  error: (text: string) => showToast({ kind: 'error', text }),
}

/** Once, near the root. What shows toasts is 10 KB that no page needs to be read: nothing was done yet to tell of. */
export function Toaster() {
  const loaded = useFromFirstTouch(() => import('./toasts.tsx'))
  return loaded && <loaded.Toasts />
}
