import { existsSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Long enough for the traces of one trouble, which name the same files. */
const keptForMs = 60_000
const othersFolder = `${sep}node_modules${sep}`

type Site = { readonly file: string; readonly line: number; readonly column: number }

/** By built file; null for one without a map. */
let maps = new Map<string, SourceMap | null>()
let isForgetting = false

/**
 * Stack traces of built code name the source's file and line. Node's own way (`--enable-source-maps`) keeps the maps of
 * every loaded module, those of packages too: 30 MB a process. Here a map is read when a trace runs through its file, and
 * kept for a minute. Call it again after something that sets `Error.prepareStackTrace` to its own (Next does).
 */
export function nameSourcesInTraces(): void {
  Error.prepareStackTrace = (error, sites) =>
    [headOf(error), ...sites.map((site) => `    at ${inSource(site)}`)].join('\n')
}

function headOf(error: Error): string {
  try {
    return Error.prototype.toString.call(error)
  } catch {
    return 'Error'
  }
}

function inSource(site: NodeJS.CallSite): string {
  const text = String(site)
  const [file, line, column] = [site.getFileName(), site.getLineNumber(), site.getColumnNumber()]
  if (!file || line === null || column === null) return text
  try {
    const source = sourceOf({ file, line, column })
    const place = (one: Site) => `${one.file}:${one.line}:${one.column}`
    return source ? text.replace(place({ file, line, column }), place(source)) : text
  } catch {
    // a map that cannot be read must not take the trace with it
    return text
  }
}

function sourceOf({ file, line, column }: Site): Site | null {
  const path = file.startsWith('file:') ? fileURLToPath(file) : file
  if (path.startsWith('node:') || path.includes(othersFolder)) return null
  const origin = mapOf(path)?.findOrigin(line, column)
  if (!origin || !('fileName' in origin)) return null
  const { href, protocol } = new URL(origin.fileName, pathToFileURL(path))
  return {
    file: protocol === 'file:' ? fileURLToPath(href) : href,
    line: origin.lineNumber,
    column: origin.columnNumber,
  }
}

function mapOf(path: string): SourceMap | null {
  const known = maps.get(path)
  if (known !== undefined) return known
  const file = `${path}.map`
  const map = existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : null
  maps.set(path, map)
  forgetLater()
  return map
}

function forgetLater(): void {
  if (isForgetting) return
  isForgetting = true
  setTimeout(() => {
    maps = new Map()
    isForgetting = false
  }, keptForMs).unref()
}
