const codes = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36, dim: 2, bold: 1 }

export type Colour = keyof typeof codes

const hasColour =
  process.env.NO_COLOR === undefined &&
  (process.env.FORCE_COLOR !== undefined || process.stdout.isTTY === true)

/** The text in a colour, where the terminal shows colours. */
export function paint(colour: Colour, text: string): string {
  return hasColour ? `\u001b[${codes[colour]}m${text}\u001b[0m` : text
}

/** Whether everything that the programs write is wished for, not only the steps. */
export const isVerbose = process.argv.includes('--verbose')

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const frameMs = 120
// A terminal shows what is under way as one line that moves; elsewhere each step's beginning is a line of its own.
const isMoving = process.stdout.isTTY === true && !isVerbose
const underWay = new Map<string, number>()
const moving: { frame: number; timer: NodeJS.Timeout | null } = { frame: 0, timer: null }

function drawMovingLine(): void {
  moving.frame = (moving.frame + 1) % frames.length
  const steps = [...underWay].map(
    ([title, since]) => `${title} … ${Math.floor((performance.now() - since) / 1000)} s`,
  )
  const line = `${frames[moving.frame]} ${steps.join('   ')}`
  process.stdout.write(`\r\u001b[2K${line.slice(0, (process.stdout.columns ?? 80) - 1)}`)
}

function beginStep(title: string): void {
  if (!isMoving) {
    printLine(`${paint('cyan', '•')} ${title} …`)
    return
  }
  underWay.set(title, performance.now())
  moving.timer ??= setInterval(drawMovingLine, frameMs).unref()
}

function endStep(title: string): void {
  underWay.delete(title)
  if (underWay.size > 0 || !moving.timer) return
  clearInterval(moving.timer)
  moving.timer = null
  process.stdout.write('\r\u001b[2K')
}

export function printLine(text = ''): void {
  process.stdout.write(`${moving.timer ? '\r\u001b[2K' : ''}${text}\n`)
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
  beginStep(title)
  try {
    const value = await work()
    endStep(title)
    printLine(
      `${paint('green', '✓')} ${title} ${paint('dim', inWords(performance.now() - started))}`,
    )
    return value
  } catch (error) {
    endStep(title)
    printLine(`${paint('red', '✗')} ${title} ${paint('dim', inWords(performance.now() - started))}`)
    throw error
  }
}
