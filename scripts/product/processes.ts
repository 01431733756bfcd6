import { type ChildProcess, spawn } from 'node:child_process'
import { root } from '../paths.ts'
import type { Colour } from '../terminal.ts'
import { onStop } from './lifecycle.ts'
import { printPrefixed, readLines } from './line-prefix.ts'

const stopGraceMs = 6000

export type Environment = Readonly<Record<string, string | undefined>>

export type Program = {
  readonly name: string
  readonly colour: Colour
  readonly command: string
  readonly words: readonly string[]
  /** Laid over this process's own; an undefined value takes a variable away. */
  readonly env: Environment
  /** Called with each line instead of printing it. */
  readonly onLine?: (line: string) => void
}

export type RunningProgram = {
  readonly name: string
  readonly pid: number
  /** Resolves with the exit code (or 1 after a signal) when the program has ended. */
  readonly ended: Promise<number>
  /** SIGTERM to the whole process group, 6 s of grace, then SIGKILL. */
  stop(): Promise<void>
  kill(signal: NodeJS.Signals): void
}

/** Signals a whole process group; a group that is gone is no error. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

function isGroupAlive(pid: number): boolean {
  try {
    process.kill(-pid, 0)
    return true
  } catch {
    return false
  }
}

/** Waits until a process group has nobody left. False when it still has after `timeoutMs`. */
export async function waitForGroupEnd(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (isGroupAlive(pid)) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return true
}

/** Ends a process group: SIGTERM, a grace, SIGKILL. */
export async function stopGroup(pid: number): Promise<void> {
  signalGroup(pid, 'SIGTERM')
  if (await waitForGroupEnd(pid, stopGraceMs)) return
  signalGroup(pid, 'SIGKILL')
  await waitForGroupEnd(pid, 2000)
}

function whenEnded(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** Starts a program in a process group of its own, its output prefixed. Whatever ends this command also ends it. */
export function startProgram(program: Program): RunningProgram {
  const child = spawn(program.command, program.words, {
    cwd: root,
    env: Object.assign({ ...process.env }, program.env),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const show = program.onLine ?? ((line) => printPrefixed(program.name, program.colour, line))
  readLines(child.stdout, show)
  readLines(child.stderr, show)
  const ended = whenEnded(child)
  const { pid } = child
  if (pid === undefined) throw new Error(`${program.name} could not be started: ${program.command}`)
  const stop = () => stopGroup(pid)
  const release = onStop('programs', stop)
  ended.then(release, release)
  return { name: program.name, pid, ended, stop, kill: (signal) => signalGroup(pid, signal) }
}

/** Runs a program to its end. @returns its exit code and what it wrote */
export async function runProgram(program: Program): Promise<{ code: number; output: string }> {
  const lines: string[] = []
  const show = program.onLine ?? ((line) => printPrefixed(program.name, program.colour, line))
  const running = startProgram({
    ...program,
    onLine: (line) => {
      lines.push(line)
      show(line)
    },
  })
  const code = await running.ended
  return { code, output: lines.join('\n') }
}

/** Runs a program that must succeed; what it wrote is shown only when it does not. @throws Error */
export async function mustRun(program: Program): Promise<string> {
  const { code, output } = await runProgram({ ...program, onLine: program.onLine ?? (() => {}) })
  if (code === 0) return output
  for (const line of output.split('\n')) printPrefixed(program.name, program.colour, line)
  throw new Error(`${program.name} failed with exit code ${code}; its output is above`)
}
