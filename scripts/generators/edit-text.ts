/** Puts lines before the first line that matches, within the part of the text that begins at `after`. @throws Error when there is none */
export function insertBefore(
  text: string,
  place: { after: string; before: RegExp },
  lines: readonly string[],
): string {
  const start = text.indexOf(place.after)
  if (start < 0) throw new Error(`"${place.after}" was not found: edit this file by hand`)
  const all = text.split('\n')
  const first = text.slice(0, start).split('\n').length
  const index = all.findIndex((line, number) => number >= first && place.before.test(line))
  if (index < 0) throw new Error(`no place was found after "${place.after}": edit by hand`)
  return [...all.slice(0, index), ...lines, ...all.slice(index)].join('\n')
}

/** Adds lines at the end of a file. */
export function append(text: string, lines: readonly string[]): string {
  return `${text.trimEnd()}\n${lines.join('\n')}\n`
}
