/** What a key handler needs of a keyboard event. */
export type KeyPress = {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

/** The name of a press: "j", "?", "Escape", "mod+k". Shift counts only with named keys: "?" is already shifted. */
export function nameOf(press: KeyPress): string {
  const parts: string[] = []
  if (press.ctrlKey || press.metaKey) parts.push('mod')
  if (press.altKey) parts.push('alt')
  if (press.shiftKey && press.key.length > 1) parts.push('shift')
  parts.push(press.key.length === 1 ? press.key.toLowerCase() : press.key)
  return parts.join('+')
}

/** "g h" in two presses: the binding that the last presses spell, or null. The longest wins. */
export function matchBinding(
  bindings: readonly string[],
  recent: readonly string[],
): string | null {
  let best: string | null = null
  for (const binding of bindings) {
    const keys = binding.split(' ')
    const isMatch = keys.every((key, i) => recent[recent.length - keys.length + i] === key)
    if (isMatch && (best === null || binding.split(' ').length > best.split(' ').length))
      best = binding
  }
  return best
}
