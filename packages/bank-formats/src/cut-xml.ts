import { SaxesParser } from 'saxes'
import type { XmlNode } from './xml-node.ts'

type OpenNode = { [name: string]: XmlNode | XmlNode[] }
type OpenElement = { readonly node: OpenNode; readonly path: string; text: string }

/** An element that is complete, with what is known so far of those around it, the outermost first. */
export type CutElement = {
  readonly path: string
  readonly node: XmlNode
  readonly around: readonly XmlNode[]
}

/** Messages of banks nest 15 deep or so. */
const deepest = 64
const sliceLength = 65_536
const prologLength = 4_096

/**
 * Reads XML element by element: those at the paths of `cut` are given as soon as they are complete and are then forgotten,
 * so that a file of any length needs memory for its text and one of them. Names are given without their prefix, attributes
 * with an @ before them, but for those that declare a namespace.
 *
 * A document type is refused, and with it every entity that XML itself does not name. Ends with what is wrong, or null.
 */
export function* cutXml(
  text: string,
  cut: ReadonlySet<string>,
): Generator<CutElement, 'document-type' | 'malformed' | null> {
  const reading = new Reading(cut)
  for (let at = 0; at < text.length && reading.problem === null; at += sliceLength) {
    reading.write(text.slice(at, at + sliceLength))
    yield* reading.take()
  }
  if (reading.problem === null) reading.close()
  yield* reading.take()
  // written in small letters it is no document type by XML, and whoever reads of it wants to know all the same
  const isRefused = !reading.isBegun && /<!doctype/i.test(text.slice(0, prologLength))
  return reading.problem === 'malformed' && isRefused ? 'document-type' : reading.problem
}

/** What is open, what was cut and not yet taken, and what is wrong with the text so far. */
class Reading {
  problem: 'document-type' | 'malformed' | null = null
  isBegun = false
  readonly #cut: ReadonlySet<string>
  readonly #parser = new SaxesParser({ xmlns: false, position: false })
  readonly #open: OpenElement[] = []
  #ready: CutElement[] = []

  constructor(cut: ReadonlySet<string>) {
    this.#cut = cut
    const parser = this.#parser
    parser.on('error', () => {
      this.problem ??= 'malformed'
    })
    parser.on('doctype', () => {
      this.problem ??= 'document-type'
    })
    parser.on('opentag', ({ name, attributes }) => this.#begin(name, attributes))
    parser.on('closetag', ({ name }) => this.#end(localName(name)))
    const add = (more: string) => {
      const inside = this.#open.at(-1)
      if (inside) inside.text += more
    }
    parser.on('text', add)
    parser.on('cdata', add)
  }

  write(slice: string): void {
    this.#parser.write(slice)
  }

  close(): void {
    this.#parser.close()
  }

  take(): readonly CutElement[] {
    const ready = this.#ready
    this.#ready = []
    return ready
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.problem) return
    this.isBegun = true
    const local = localName(name)
    // no name of an element is one of JavaScript's own
    if (this.#open.length >= deepest || local in Object.prototype) {
      this.problem = 'malformed'
      return
    }
    const path = `${this.#open.at(-1)?.path ?? ''}/${local}`
    this.#open.push({ node: nodeOf(attributes), path, text: '' })
  }

  #end(name: string): void {
    const done = this.#open.pop()
    if (this.problem || !done) return
    const node = closed(done)
    const parent = this.#open.at(-1)
    if (this.#cut.has(done.path)) {
      this.#ready.push({ path: done.path, node, around: this.#open.map((each) => each.node) })
    } else if (parent) add(parent.node, name, node)
  }
}

const localName = (written: string) => written.slice(written.indexOf(':') + 1)

function nodeOf(attributes: Readonly<Record<string, string>>): OpenNode {
  const node: OpenNode = Object.create(null)
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) node[`@${localName(name)}`] = value
  }
  return node
}

function add(parent: OpenNode, name: string, node: XmlNode): void {
  const there = parent[name]
  if (there === undefined) parent[name] = node
  else if (Array.isArray(there)) there.push(node)
  else parent[name] = [there, node]
}

/** An element of nothing but text is its text. */
function closed({ node, text }: OpenElement): XmlNode {
  const trimmed = text.trim()
  if (Object.keys(node).length === 0) return trimmed
  if (trimmed !== '') node['#text'] = trimmed
  return node
}
