import { createServer } from 'node:net'
import { paint, printLine } from '../terminal.ts'

const maxTries = 200

function canBind(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => {
      // A machine without IPv6 says nothing about the port.
      const code = 'code' in error ? error.code : ''
      resolve(code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL')
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** True when nobody listens on this port, on any address of this machine. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    if (!(await canBind(port, host))) return false
  }
  return true
}

/** Hands out ports, each once. */
export function portPicker() {
  const taken = new Set<number>()
  return {
    /** The wanted port, or the next free one after it, which is said. @throws Error after 200 tries */
    async pick(wanted: number, purpose: string): Promise<number> {
      for (let port = wanted; port < wanted + maxTries; port++) {
        if (taken.has(port) || !(await isPortFree(port))) continue
        taken.add(port)
        if (port !== wanted) {
          printLine(paint('yellow', `! port ${wanted} is taken: ${purpose} uses ${port} instead`))
        }
        return port
      }
      throw new Error(`no free port for ${purpose} from ${wanted} to ${wanted + maxTries}`)
    },
    /** Any free port, below those that systems give to outgoing connections: it is bound only after a build. */
    async pickAny(from = 10_000 + (process.pid % 200) * 100): Promise<number> {
      for (let port = from; port < from + maxTries; port++) {
        if (taken.has(port) || !(await isPortFree(port))) continue
        taken.add(port)
        return port
      }
      throw new Error(`no free port from ${from}`)
    },
  }
}
