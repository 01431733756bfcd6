import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { build, type Plugin, stop } from 'esbuild'
import { root } from '../paths.ts'
import { builtFolder, entryPoints } from './servers.ts'

const chunkLifeMs = 24 * 3600 * 1000

/** Packages of others stay where npm put them; our own are raw TypeScript and become part of what is built. */
const othersStayOutside: Plugin = {
  name: 'others-stay-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@corridor/') ? null : { path, external: true },
    )
  },
}

const httpNames = ['createServer', 'get', 'request', 'IncomingMessage', 'ServerResponse', 'Server']

/**
 * To import node:http is to ask for each of its values, and one of them brings `fetch`, 14 MB that the worker otherwise does
 * without. Taken as it is, it brings nothing.
 */
const httpWithoutFetch: Plugin = {
  name: 'http-without-fetch',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:http$/ }, ({ path }) => ({ path, namespace: 'builtin' }))
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `export const { ${httpNames.join(', ')} } = process.getBuiltinModule('${path}')`,
    }))
  },
}

/**
 * Data, schemas and migrations are found from where a source file lies, and they stay there: a built module answers with
 * its source's place. It is relative to the built file, so that a checkout may be moved.
 */
const sourcesKnowTheirPlace: Plugin = {
  name: 'sources-know-their-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      if (!text.includes('import.meta.')) return null
      const url = (target: string) => {
        const place = relative(join(root, builtFolder), target).split(sep).join('/')
        return `new URL(${JSON.stringify(place)}, import.meta.url)`
      }
      const folder = `process.getBuiltinModule('node:url').fileURLToPath(${url(dirname(path))})`
      // on the same line as before: the source map stays true
      const contents = text.replace(/\bimport\.meta\.(dirname|url)\b/g, (_, name: string) =>
        name === 'url' ? `${url(path)}.href` : folder,
      )
      return { contents, loader: 'ts' }
    })
  },
}

/**
 * Builds the servers as JavaScript with source maps, into one folder with shared chunks: about a second.
 * @throws BuildFailure of esbuild, which names file and line
 */
export async function buildServers(): Promise<void> {
  try {
    const { metafile } = await build({
      metafile: true,
      absWorkingDir: root,
      entryPoints: Object.entries(entryPoints).map(([out, path]) => ({ in: path, out })),
      outdir: builtFolder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node24',
      sourcemap: true,
      // the sources lie beside it: a stack trace needs their names and lines only
      sourcesContent: false,
      keepNames: true,
      // Node keeps the text of what runs; the maps still say where it was
      minifyWhitespace: true,
      minifySyntax: true,
      logLevel: 'silent',
      plugins: [httpWithoutFetch, othersStayOutside, sourcesKnowTheirPlace],
    })
    await removeOldChunks(new Set(Object.keys(metafile.outputs)))
  } finally {
    // its helper process would stay beside the product
    await stop()
  }
}

/** Earlier chunks stay for a day: a product that runs from this checkout may yet load them. */
async function removeOldChunks(current: ReadonlySet<string>): Promise<void> {
  for (const file of await readdir(join(root, builtFolder))) {
    const path = join(root, builtFolder, file)
    if (current.has(`${builtFolder}/${file}`)) continue
    if (Date.now() - (await stat(path)).mtimeMs > chunkLifeMs) await rm(path, { recursive: true })
  }
}
