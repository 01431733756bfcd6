import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Secret, TOTP } from 'otpauth'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: journeys run by \`npm test -- e2e\``)
  return value
}

export const webUrl = setting('WEB_URL')
export const adminUrl = setting('ADMIN_URL')

type DemoLogin = {
  readonly app: 'web' | 'admin'
  readonly label: string
  readonly email: string
  readonly password: string
  readonly totpSecret?: string
}

const stored: { logins: readonly DemoLogin[] } = JSON.parse(
  readFileSync(setting('DEMO_LOGINS_FILE'), 'utf8'),
)

/** One login of the demo world by the start of its address. @throws Error when there is none */
export function demoLogin(start: string): DemoLogin {
  const found = stored.logins.find(({ email }) => email.startsWith(start))
  if (!found) throw new Error(`the demo world has no login ${start}`)
  return found
}

/** A folder for what the workers of one run share; named after the product that they talk to. */
export const sharedFolder = join(tmpdir(), `corridor-journeys-${new URL(webUrl).port}`)

const stepMs = 30_000

/** The code that an authenticator app shows now for a base32 secret. */
export function totpNow(secret: string, atMs = Date.now()): string {
  return new TOTP({ secret: Secret.fromBase32(secret.replaceAll(/\s/g, '')) }).generate({
    timestamp: atMs,
  })
}

/** Waits until the app shows another code than at `usedAtMs`: each is taken once. */
export async function nextTotp(secret: string, usedAtMs: number): Promise<string> {
  const nextStepMs = (Math.floor(usedAtMs / stepMs) + 1) * stepMs
  await sleep(Math.max(0, nextStepMs - Date.now()) + 200)
  return totpNow(secret)
}
