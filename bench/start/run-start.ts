import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { delimiter } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Clone } from './clone.ts'

const longestStartMs = 20 * 60_000
const longestStopMs = 60_000
const askEveryMs = 100
const keptCharacters = 4000

const running = new Set<ChildProcess>()
const state = { isOver: false }

/** Any free port of this machine. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

// a person's own, how npm is set up, and the way to the registry
const shellVariables =
  /^(HOME|USER|LOGNAME|SHELL|LANG|TMPDIR|SystemRoot|APPDATA|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|npm_config_(?!.*prefix$)\w+|\w+_proxy)$/i

/** What a person's own shell would have: nothing of the deployment that runs this benchmark, and the machine's Node. */
function shellEnvironment(): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && shellVariables.test(name)) env[name] = value
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  env.PATH = folders.filter((folder) => !folder.includes('node_modules')).join(delimiter)
  return env
}

async function isThere(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) })
    await answer.arrayBuffer()
    return answer.status === 200
  } catch {
    return false
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

async function end(child: ChildProcess): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (isGroupAlive(pid)) process.kill(-pid, 'SIGTERM')
  const deadline = Date.now() + longestStopMs
  while (isGroupAlive(pid) && Date.now() < deadline) await sleep(askEveryMs)
  if (isGroupAlive(pid)) process.kill(-pid, 'SIGKILL')
  running.delete(child)
}

/** Ends every product that this benchmark started and has not ended yet; none is started after it. */
export async function endAll(): Promise<void> {
  state.isOver = true
  await Promise.all([...running].map(end))
}

/**
 * `npm start` in a clone, on free ports, until the customer app and the console both answer with a page; then it is ended.
 * @returns seconds from the command to the second of the two pages
 * @throws Error with the last of its output when it ends early or takes longer than 20 minutes
 */
export async function secondsToFirstPage(clone: Clone): Promise<number> {
  if (state.isOver) throw new Error('the benchmark was stopped')
  const ports = { web: await freePort(), admin: await freePort() }
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    cwd: clone.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...shellEnvironment(),
      DATA_DIR: clone.dataDir,
      PORT: String(ports.web),
      ADMIN_PORT: String(ports.admin),
      SANDBOX_PORT: String(await freePort()),
      SMTP_PORT: String(await freePort()),
      WORKER_HEALTH_PORT: String(await freePort()),
    },
  })
  running.add(child)
  let output = ''
  const keep = (part: Buffer) => {
    output = (output + part.toString('utf8')).slice(-keptCharacters)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let hasEnded = false
  child.once('exit', () => {
    hasEnded = true
  })
  try {
    const waiting = new Set([`http://localhost:${ports.web}/`, `http://localhost:${ports.admin}/`])
    while (waiting.size > 0) {
      if (hasEnded) throw new Error(`npm start ended early:\n${output}`)
      if (performance.now() - startedAt > longestStartMs) {
        throw new Error(`no page after ${longestStartMs / 60_000} minutes:\n${output}`)
      }
      for (const url of waiting) if (await isThere(url)) waiting.delete(url)
      await sleep(askEveryMs)
    }
    return (performance.now() - startedAt) / 1000
  } finally {
    await end(child)
  }
}
