import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, tool } from '../paths.ts'
import { mustRun } from '../product/processes.ts'
import { paint, printLine } from '../terminal.ts'

const shells = ['chromium-headless-shell', 'chrome-headless-shell']
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const quickMs = 20_000

function works(path: string | undefined): path is string {
  if (!path || !existsSync(path)) return false
  const { status } = spawnSync(path, ['--version', '--no-sandbox'], { timeout: quickMs })
  return status === 0
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(works)
}

async function inPlaywrightCache(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return works(path) ? path : undefined
}

async function attempt(title: string, command: string, words: readonly string[]): Promise<boolean> {
  printLine(paint('dim', `browser: trying ${title} …`))
  try {
    await mustRun({ name: 'browser', colour: 'cyan', command, words, env: process.env })
    return true
  } catch {
    return false
  }
}

async function fromPlaywright(): Promise<string | undefined> {
  const isDone = await attempt('playwright install', tool('playwright'), ['install', 'chromium'])
  return isDone ? inPlaywrightCache() : undefined
}

async function fromPackages(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  await attempt('apt-get update', 'apt-get', ['update', '-qq'])
  await attempt('apt-get install chromium', 'apt-get', [
    'install',
    '-y',
    '-qq',
    '--no-install-recommends',
    'chromium',
  ])
  return onPath(browsers)
}

/** The headless shell that comes as an npm package: it unpacks itself without root rights. Only its file is used, not its flags. */
async function fromNpm(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const entry = createRequire(join(root, 'e2e', 'package.json')).resolve('@sparticuz/chromium')
  const module: { default: { executablePath(): Promise<string> } } = await import(
    pathToFileURL(entry).href
  )
  const path = await module.default.executablePath()
  return works(path) ? path : undefined
}

/**
 * A Chromium to test with: $CHROMIUM_PATH; else a headless shell, as Playwright prefers it too (the same engine without
 * the windows around it, which cost more than the pages), from PATH, Playwright or npm; else a whole browser from PATH
 * or one that is fetched (Playwright, apt-get as root).
 * @throws Error when there is none and none can be had
 */
export async function findBrowser(): Promise<string> {
  const { CHROMIUM_PATH: given } = process.env
  if (given) {
    if (works(given)) return given
    throw new Error(`CHROMIUM_PATH=${given} is no browser that runs`)
  }
  const path =
    onPath(shells) ??
    (await inPlaywrightCache()) ??
    (await fromNpm()) ??
    onPath(browsers) ??
    (await fromPlaywright()) ??
    (await fromPackages())
  if (path) return path
  throw new Error('no Chromium found and none could be installed: set CHROMIUM_PATH')
}
