import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = join(import.meta.dirname, '..', '..')
const readyTimeoutMs = 180_000
const keptCharacters = 20_000

/** How Node runs a file of ours: a source through tsx, what the product's build made as it is. */
export function wordsFor(entry: string): string[] {
  const path = resolve(root, entry)
  return entry.endsWith('.js') ? [path] : ['--import', 'tsx', path]
}

/** A program of ours as a process of its own, in a group of its own. */
export type Running = {
  readonly name: string
  readonly pid: number
  /** Resolves when it is gone, with the signal that ended it, or null. */
  readonly ended: Promise<NodeJS.Signals | null>
  isAlive(): boolean
  /** The last of what it wrote. */
  output(): string
  /** As `kill -9`, the group and all; resolves when it is gone. */
  kill(): Promise<void>
}

export function start(
  name: string,
  entry: string,
  env: Readonly<Record<string, string | undefined>>,
): Running {
  const child = spawn(process.execPath, wordsFor(entry), {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  const { pid } = child
  if (pid === undefined) throw new Error(`${name} could not be started`)
  const written = keepOutput(child)
  const state = { isAlive: true }
  const ended = once(child, 'exit').then(([, signal]: (NodeJS.Signals | null)[]) => {
    state.isAlive = false
    return signal ?? null
  })
  return {
    name,
    pid,
    ended,
    isAlive: () => state.isAlive,
    output: () => written.text,
    async kill() {
      if (!state.isAlive) return
      process.kill(-pid, 'SIGKILL')
      await ended
    },
  }
}

function keepOutput(child: ChildProcess): { text: string } {
  const written = { text: '' }
  const keep = (chunk: Buffer) => {
    written.text = (written.text + chunk.toString('utf8')).slice(-keptCharacters)
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  return written
}

/** Waits until a server says that it is ready. @throws Error with its output when it dies first */
export async function untilReady(program: Running, origin: string): Promise<void> {
  const deadline = Date.now() + readyTimeoutMs
  while (Date.now() < deadline) {
    if (!program.isAlive()) throw new Error(`${program.name} ended early:\n${program.output()}`)
    const isReady = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isReady) return
    await sleep(100)
  }
  throw new Error(`${program.name} did not become ready:\n${program.output()}`)
}

// Below those that systems give to outgoing connections: hundreds of these come and go before it is bound.
let lastPort = 10_000 + (process.pid % 200) * 100

/** A port of our own that nobody listens on. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = ++lastPort
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}

/** Looks again and again until it finds something. @throws Error when the time is over */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  timeoutMs: number,
): Promise<T> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`not within ${timeoutMs / 1000} s: ${what}`)
    await sleep(200)
  }
}
