import { unzipSync } from 'fflate'
import { checksumOf, statedChecksums } from './checksums.ts'

/** How many files there may be, and what all of them may weigh unpacked. */
const bounds = { files: 100, bytes: 64 * 1024 * 1024 }

/**
 * The files of a ZIP, in the order of their names, as German banks deliver a day's statements. Names say the order and
 * nothing else; nothing is written to a disk.
 * The library that unpacks does not look at checksums, so a digit that changed on the way would pass: they are checked here.
 * @returns `too-large` where they are too many or would be too large, `malformed` where it is no whole ZIP, a file is not what
 * its checksum says, or two have one name
 */
export function unpack(
  bytes: Uint8Array,
  most = bounds,
): readonly Uint8Array[] | 'too-large' | 'malformed' {
  const stated = statedChecksums(bytes)
  if (stated === null) return 'malformed'
  const checksums = new Map<string, number | undefined>()
  let entries = 0
  let size = 0
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const checksum = stated[entries++]
        if (name.endsWith('/')) return false
        if (checksums.has(name)) throw new TypeError('two files of one name')
        checksums.set(name, checksum)
        size += originalSize
        if (checksums.size > most.files || size > most.bytes) throw new RangeError('too large')
        return true
      },
    })
    const named = Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1))
    const areWhole = named.every(([name, content]) => checksumOf(content) === checksums.get(name))
    return areWhole ? named.map(([, content]) => content) : 'malformed'
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'malformed'
  }
}

export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04
}
