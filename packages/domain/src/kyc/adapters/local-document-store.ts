import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DocumentStore } from '../ports.ts'
import { documentsFolder } from './configuration.ts'

const keyPattern = /^[0-9a-f]{48}$/

/** Keys are ours and random; nothing that a customer sends ever becomes part of a path. */
function pathOf(key: string): string {
  if (!keyPattern.test(key)) throw new Error('not a document key')
  return join(documentsFolder(), key.slice(0, 2), key)
}

/** Sealed documents as files of this machine, readable by this user only. */
export const localDocumentStore: DocumentStore = {
  async put(sealed) {
    const key = randomBytes(24).toString('hex')
    const path = pathOf(key)
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const part = `${path}.part`
    try {
      const file = await open(part, 'wx', 0o600)
      try {
        await file.writeFile(sealed)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true })
      throw error
    }
    return key
  },

  get: (key) => readFile(pathOf(key)),

  remove: (key) => rm(pathOf(key), { force: true }),
}
