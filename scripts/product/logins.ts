import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paint, printLine } from '../terminal.ts'

/** One demo login, as `prisma/seed/seed.ts` returns them: `{ logins: DemoLogin[] }`. */
export type DemoLogin = {
  readonly app: 'web' | 'admin'
  /** Who that is: `customer with wallets`, `compliance officer` … */
  readonly label: string
  readonly email: string
  readonly password: string
  /** Base32 TOTP secret where signing in needs a code. */
  readonly totpSecret?: string
}

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const totpStepMs = 30_000

export const loginsFile = (dataDir: string) => join(dataDir, 'demo-logins.json')

/** The demo logins that the last seed left, if it did. */
export function readLogins(dataDir: string): readonly DemoLogin[] {
  const path = loginsFile(dataDir)
  if (!existsSync(path)) return []
  const stored: { logins?: readonly DemoLogin[] } = JSON.parse(readFileSync(path, 'utf8'))
  return stored.logins ?? []
}

function decodeBase32(text: string): Buffer {
  let bits = ''
  for (const char of text.toUpperCase().replace(/=+$/, '')) {
    const value = base32.indexOf(char)
    if (value < 0) throw new TypeError('not base32')
    bits += value.toString(2).padStart(5, '0')
  }
  const bytes = bits.match(/.{8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
}

/** The six-digit code of a base32 secret at a moment (RFC 6238: SHA-1, 30 s). */
export function totpCode(secret: string, atMs: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / totpStepMs)))
  const hash = createHmac('sha1', decodeBase32(secret)).update(counter).digest()
  const offset = hash.readUInt8(hash.length - 1) & 15
  const number = (hash.readUInt32BE(offset) & 0x7fff_ffff) % 1_000_000
  return String(number).padStart(6, '0')
}

/** Prints who can sign in where, with the code of now, the seconds that it has left, and the code after it. */
export function printLogins(logins: readonly DemoLogin[], nowMs: number): void {
  const left = Math.ceil((totpStepMs - (nowMs % totpStepMs)) / 1000)
  for (const login of logins) {
    const code = login.totpSecret
      ? `  code ${paint('bold', totpCode(login.totpSecret, nowMs))} ${paint('dim', `for ${left} s, then ${totpCode(login.totpSecret, nowMs + totpStepMs)} (authenticator secret ${login.totpSecret})`)}`
      : ''
    printLine(
      `  ${login.app.padEnd(6)} ${login.label.padEnd(26)} ${paint('bold', login.email)}  ${login.password}${code}`,
    )
  }
}
