import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IModule } from 'dependency-cruiser'
import type { Break } from './cruise-sources.ts'

const usesClient = /^\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|\s)*['"]use client['"]/

// What may be sent to a browser. Types vanish before that, so they are not followed.
const allowed = [
  /^apps\/[^/]+\/src\//,
  /^packages\/(ui|kernel)\//,
  // catalogues come to a browser by page and language
  /^packages\/words\/src\/(react|languages|pseudo|app-config|field-problem|broken-page|choose-language|formatters)\.tsx?$/,
  /^packages\/domain\/src\/[^/]+\/(contract|vocabulary|errors)\.ts$/,
  // the codes of what is wrong with a file, which a screen has words for
  /^packages\/bank-formats\/src\/(statement-faults|csv\/csv-faults)\.ts$/,
]
// Tables and pure rules of a domain come along with its contract.
const domainFile = /^packages\/domain\/src\/[^/]+\/[^/]+\.ts$/
const serverRoom = /\/(index|store|events|reacts-to|ports)\.ts$/
const serverPackage =
  /node_modules\/(pg|pg-boss|@prisma|pino|nodemailer|@node-rs|next-auth\/next|@opentelemetry)\//

function isAllowed(path: string, from: string): boolean {
  if (path.includes('node_modules/')) return !serverPackage.test(path)
  if (allowed.some((pattern) => pattern.test(path))) return true
  return domainFile.test(path) && !serverRoom.test(path) && from.startsWith('packages/domain/')
}

/** Files that begin a browser bundle: `'use client'`. */
export function clientEntries(root: string, modules: readonly IModule[]): string[] {
  return modules
    .map((module) => module.source)
    .filter((path) => /^(apps|packages)\/.*\.tsx?$/.test(path))
    .filter((path) => usesClient.test(readFileSync(join(root, path), 'utf8')))
}

/** Follows every import that survives compilation from the browser's entries; names each step onto forbidden ground. */
export function checkBrowserCode(modules: readonly IModule[], entries: readonly string[]): Break[] {
  const byPath = new Map(modules.map((module) => [module.source, module]))
  const seen = new Set(entries)
  const waiting = [...entries]
  const breaks: Break[] = []
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const dependency of byPath.get(from)?.dependencies ?? []) {
      if (dependency.dependencyTypes.includes('type-only')) continue
      const to = dependency.resolved
      if (dependency.coreModule || !isAllowed(to, from)) {
        breaks.push({ rule: 'browser-code-is-light', from, to })
      } else if (!seen.has(to) && !to.includes('node_modules/')) {
        seen.add(to)
        waiting.push(to)
      }
    }
  }
  return breaks
}
