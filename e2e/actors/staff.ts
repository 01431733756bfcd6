import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, expect, type Page, request } from '@playwright/test'
import { scaledTimeout } from '../timeouts.ts'
import { adminUrl, demoLogin, nextTotp, sharedFolder, totpNow } from '../world.ts'
import { type Door, doorOf, signInAt } from './door.ts'
import { waitingForScripts } from './scripts.ts'

/** Whose login: one a role, and a second administrator, since it takes two. */
export type StaffRole = 'support' | 'compliance' | 'admin' | 'second-admin'

const logins: Readonly<Record<StaffRole, string>> = {
  support: 'sam.support@',
  compliance: 'cora.compliance@',
  admin: 'ada.admin@',
  'second-admin': 'ben.admin@',
}
const waitMs = 100
const longestWaitMs = scaledTimeout(90_000)

const statePath = (role: StaffRole) => join(sharedFolder, `${role}.json`)
const usedPath = (role: StaffRole) => join(sharedFolder, `${role}.used`)

/** One worker at a time: an authenticator's code is good for one sign-in. */
async function alone<T>(role: StaffRole, work: () => Promise<T>): Promise<T> {
  mkdirSync(sharedFolder, { recursive: true })
  const lock = join(sharedFolder, `${role}.lock`)
  const until = Date.now() + longestWaitMs
  for (;;) {
    try {
      mkdirSync(lock)
      break
    } catch {
      if (Date.now() > until) throw new Error(`another worker keeps ${role} to itself`)
      await sleep(waitMs)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

async function isAlive(role: StaffRole): Promise<boolean> {
  if (!existsSync(statePath(role))) return false
  const http = await request.newContext({ baseURL: adminUrl, storageState: statePath(role) })
  const answer = await http.get('/api/trpc/session.me')
  await http.dispose()
  return answer.ok()
}

/** Where the cookies of a signed-in member of staff are; signs in where nobody has yet. */
function stateOf(role: StaffRole): Promise<string> {
  return alone(role, async () => {
    if (await isAlive(role)) return statePath(role)
    const { email, password, totpSecret = '' } = demoLogin(logins[role])
    const usedAtMs = existsSync(usedPath(role)) ? Number(readFileSync(usedPath(role), 'utf8')) : 0
    const isSameStep = Math.floor(usedAtMs / 30_000) === Math.floor(Date.now() / 30_000)
    const totpCode = isSameStep ? await nextTotp(totpSecret, usedAtMs) : totpNow(totpSecret)
    writeFileSync(usedPath(role), String(Date.now()))
    const door = await signInAt(adminUrl, { email, password, totpCode })
    await door.http.storageState({ path: statePath(role) })
    await door.http.dispose()
    return statePath(role)
  })
}

/** The console's API as a member of staff. */
export async function staffDoor(role: StaffRole): Promise<Door> {
  const storageState = await stateOf(role)
  return doorOf(await request.newContext({ baseURL: adminUrl, storageState }))
}

/** The console in a window of its own. */
export async function openConsole(browser: Browser, role: StaffRole, path = '/'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: adminUrl,
    storageState: await stateOf(role),
    viewport: { width: 1280, height: 800 },
  })
  const page = waitingForScripts(await context.newPage())
  await page.goto(path)
  await expect(page.getByRole('navigation').first()).toBeVisible()
  return page
}
