import { type ChildProcess, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'

/** How a process was started; empty when that cannot be told. */
export function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

/** Alive and not a zombie that waits to be reaped. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  if (process.platform !== 'linux') return true
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.charAt(stat.lastIndexOf(')') + 2) !== 'Z'
  } catch {
    return false
  }
}

/** The first free port from `first` on, judged by binding it. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 500; port++) {
    const isFree = await new Promise<boolean>((done) => {
      const probe = createServer()
      probe.once('error', () => done(false))
      probe.listen({ port, host: '127.0.0.1' }, () => probe.close(() => done(true)))
    })
    if (isFree) return port
  }
  throw new Error(`no free port between ${first} and ${first + 499}`)
}

/** Turns true once the child has ended or could not be started. */
export function exitOf(child: ChildProcess): { isOver: boolean } {
  const state = { isOver: false }
  child.once('exit', () => {
    state.isOver = true
  })
  child.once('error', () => {
    state.isOver = true
  })
  return state
}
