import { paint, printLine } from '../terminal.ts'

type Cleanup = () => Promise<void> | void

// In this order: nobody loses the database while still working, no folder goes before its owner.
const phases = ['programs', 'databases', 'files'] as const
type Phase = (typeof phases)[number]

const cleanups: Record<Phase, Set<Cleanup>> = {
  programs: new Set(),
  databases: new Set(),
  files: new Set(),
}
let stopping: Promise<void> | undefined
let isReady = false
let isListening = false

/** Registers what must be undone when the command ends, however it ends. @returns its release */
export function onStop(phase: Phase, cleanup: Cleanup): () => void {
  // What begins after the end has begun is ended at once.
  if (stopping) void attempt(cleanup)
  cleanups[phase].add(cleanup)
  return () => void cleanups[phase].delete(cleanup)
}

async function attempt(cleanup: Cleanup): Promise<void> {
  try {
    await cleanup()
  } catch (error) {
    printLine(paint('red', `while stopping: ${error instanceof Error ? error.message : error}`))
  }
}

async function runPhases(): Promise<void> {
  for (const phase of phases) await Promise.all([...cleanups[phase]].map(attempt))
}

/** Runs all registered cleanups once; later calls wait for the first one. */
export function stopEverything(): Promise<void> {
  stopping ??= runPhases()
  return stopping
}

export function isStopping(): boolean {
  return stopping !== undefined
}

/** From here on Ctrl-C is the ordinary end of the command, not an interruption of it. */
export function markReady(): void {
  isReady = true
}

async function stopAndExit(reason: string): Promise<void> {
  if (stopping) return
  printLine(`\n${paint('dim', `${reason}: stopping …`)}`)
  await stopEverything()
  printLine(paint('dim', 'stopped'))
  process.exit(isReady ? 0 : 130)
}

/** Ctrl-C, SIGTERM, a closed terminal and the death of the process that started us all end the command cleanly. */
export function stopOnSignals(): void {
  if (isListening) return
  isListening = true
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stopAndExit(signal))
  }
  // A terminal that is gone must not turn the last words into a crash.
  process.stdout.on('error', () => undefined)
  process.stderr.on('error', () => undefined)
  // the door of all commands became this process: then there is nobody between us and whoever asked for the command
  if (process.env.CORRIDOR_DOOR === String(process.pid)) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stopAndExit('the starting process is gone')
  }, 1000).unref()
}
