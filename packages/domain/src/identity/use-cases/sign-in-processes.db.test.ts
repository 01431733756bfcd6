import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { useTestDatabase } from '@corridor/db/testing'
import { unwrap } from '@corridor/kernel/result'
import { expect, test } from 'vitest'
import { goodPassword, register } from '../testing/identity-world.ts'
import { listSessions } from './end-sessions.ts'

useTestDatabase()

const program = `
  const { signIn } = await import(${JSON.stringify(new URL('./sign-in.ts', import.meta.url).href)})
  const [email, password, ip, times] = process.argv.slice(1)
  const connection = { audience: 'customer', ip, userAgent: 'Firefox/140.0 Windows' }
  const tries = Array.from({ length: Number(times) }, () => signIn({ email, password, ...connection }))
  const codes = (await Promise.all(tries)).map((result) => (result.ok ? 'ok' : result.error.code))
  process.stdout.write(JSON.stringify(codes), () => process.exit(0))
`

/** Signs in from a process of its own, as a second web server would. */
async function inProcess(email: string, password: string, ip: string, times: number) {
  const words = ['--import', 'tsx', '--input-type=module', '--eval', program]
  const child = spawn(process.execPath, [...words, email, password, ip, String(times)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let text = ''
  child.stdout.on('data', (bytes) => {
    text += String(bytes)
  })
  await once(child, 'close')
  return JSON.parse(text) as string[]
}

const countOf = (answers: readonly string[][], code: string) =>
  answers.flat().filter((one) => one === code).length

test('two processes share tries, right sign-ins and sessions', async () => {
  process.env.SESSIONS_PER_ACCOUNT = '3'
  process.env.SIGN_INS_PER_HOUR = '8'
  try {
    const { email, actor } = await register()
    const right = await Promise.all([
      inProcess(email, goodPassword, '192.0.2.7', 5),
      inProcess(email, goodPassword, '198.51.100.7', 5),
    ])
    expect([countOf(right, 'ok'), countOf(right, 'identity.sign-in-limit')]).toEqual([8, 2])
    expect(unwrap(await listSessions(actor)).length).toBeLessThanOrEqual(3)
    const other = await register()
    const wrong = await Promise.all([
      inProcess(other.email, 'not-the-right-password', '203.0.113.5', 10),
      inProcess(other.email, 'not-the-right-password', '203.0.113.9', 10),
    ])
    // four say wrong, the fifth says that the place is blocked
    expect(countOf(wrong, 'identity.bad-credentials')).toBe(4)
    expect(countOf(wrong, 'identity.locked')).toBe(16)
  } finally {
    delete process.env.SESSIONS_PER_ACCOUNT
    delete process.env.SIGN_INS_PER_HOUR
  }
})
