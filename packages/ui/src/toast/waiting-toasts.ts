export type Toast = { readonly kind: 'success' | 'error'; readonly text: string }

let waiting: readonly Toast[] = []
let show: ((toast: Toast) => void) | null = null

/** Shows a toast, or keeps it until there is something that shows toasts. */
export function showToast(toast: Toast): void {
  if (show) show(toast)
  else waiting = [...waiting, toast]
}

/** From here on `showing` shows toasts, first those that waited. @returns ends it */
export function showToastsBy(showing: (toast: Toast) => void): () => void {
  show = showing
  const waited = waiting
  waiting = []
  for (const toast of waited) showing(toast)
  return () => {
    if (show === showing) show = null
  }
}
