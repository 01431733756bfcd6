const codes = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36, dim: 2, bold: 1 }

export type Colour = keyof typeof codes

const hasColour =
  process.env.NO_COLOR === undefined &&
  (process.env.FORCE_COLOR !== undefined || process.stdout.isTTY === true)

/** The text in a colour, where the terminal shows colours. */
export function paint(colour: Colour, text: string): string {
  return hasColour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text
}

export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** `850 ms`, `12.3 s`, `2 min 5 s` */
export function inWords(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`
  const seconds = durationMs / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
}

/** Says what is being done and, afterwards, how long it took. */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  printLine(`${paint('cyan', '•')} ${title} …`)
  try {
    const value = await work()
    printLine(
      `${paint('green', '✓')} ${title} ${paint('dim', inWords(performance.now() - started))}`,
    )
    return value
  } catch (error) {
    printLine(`${paint('red', '✗')} ${title} ${paint('dim', inWords(performance.now() - started))}`)
    throw error
  }
}
