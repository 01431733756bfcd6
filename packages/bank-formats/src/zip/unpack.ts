import { unzipSync } from 'fflate'

/** How many files there may be, and what all of them may weigh unpacked. */
const bounds = { files: 100, bytes: 64 * 1024 * 1024 }

/**
 * The files of a ZIP, in the order of their names, as German banks deliver a day's statements. Names say the order and
 * nothing else; nothing is written to a disk.
 * @returns `too-large` where they are too many or would be too large, `malformed` where it is no whole ZIP
 */
export function unpack(
  bytes: Uint8Array,
  most = bounds,
): readonly Uint8Array[] | 'too-large' | 'malformed' {
  let files = 0
  let size = 0
  try {
    const found = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name.endsWith('/')) return false
        files++
        size += originalSize
        if (files > most.files || size > most.bytes) throw new RangeError('too large')
        return true
      },
    })
    const named = Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1))
    return named.map(([, content]) => content)
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'malformed'
  }
}

export function isZip(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  return first === 0x50 && second === 0x4b && third === 0x03 && fourth === 0x04
}
