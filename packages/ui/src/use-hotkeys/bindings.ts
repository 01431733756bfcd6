/**
 * A binding of ours ("j", "g h", "mod+k", "?") as tinykeys reads it; several, where several presses mean it.
 * What is printed on the key counts, whatever else a keyboard's layout wants to be held for it: "/" is Shift 7 in German,
 * "[" is AltGr 8.
 */
export function bindingsOf(binding: string): readonly string[] {
  const [, letter] = /^mod\+(.+)$/.exec(binding) ?? []
  if (letter) return [`Control+${letter}`, `Meta+${letter}`]
  const keys = binding.split(' ')
  const pressed = keys.map((key) => (isPrinted(key) ? `[Shift]+${key}` : key)).join(' ')
  const [key = ''] = keys
  return keys.length === 1 && isSign(key)
    ? [pressed, `[Shift]+[Control]+[Alt]+AltGraph+${key}`]
    : [pressed]
}

/** Its key stands for a character: "j", "?", not "Escape". */
const isPrinted = (key: string): boolean => key.length === 1

const isSign = (key: string): boolean => isPrinted(key) && !/[\p{L}\d]/u.test(key)

/** Whether it is spelled in several presses. */
export const isSequence = (binding: string): boolean => binding.includes(' ')
