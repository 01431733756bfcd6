import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { maxDocumentBytes } from './contract.ts'
import { inspectFile } from './document-file.ts'
import { cleanFileName } from './document-rules.ts'
import {
  animatedWebp,
  ascii,
  drawnAs,
  type Format,
  gpsDay,
  join,
  jpeg,
  pdf,
  photo,
  png,
  pngChunk,
  pretending,
  riffChunk,
  segment,
  twoColours,
  webp,
  withPngChunks,
  withRiffChunks,
  withSegments,
} from './testing/files.ts'

const formats: readonly Format[] = ['jpeg', 'png', 'webp']
const tail = ascii('<?php echo 1; ?>PK\u0003\u0004')
const verdict = async (bytes: Uint8Array) => {
  const file = await inspectFile(bytes)
  return file.ok ? file.mimeType : file.problem
}
const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)
const taken = async (bytes: Uint8Array) => {
  const file = await inspectFile(bytes)
  if (!file.ok) throw new Error(file.problem)
  return file
}

/** By how much two pictures of one size differ, of 255, on average. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()),
  )
  if (!a || !b || a.length !== b.length) throw new Error('pictures of different sizes')
  return a.reduce((sum, value, at) => sum + Math.abs(value - (b[at] ?? 0)), 0) / a.length
}

// What a lossy format changes when it is drawn again, most of it where one colour meets the other.
const lossPerDrawing = 6

describe('accepted kinds', () => {
  it.each([
    ['JPEG', () => jpeg(), 'image/jpeg', lossPerDrawing],
    ['progressive JPEG', progressive, 'image/jpeg', lossPerDrawing],
    ['JPEG of one colour channel', greyJpeg, 'image/jpeg', lossPerDrawing],
    ['PNG', () => png(), 'image/png', 0],
    ['PNG with a see-through part', seeThroughPng, 'image/png', 0],
    ['WebP lossy', () => webp(), 'image/webp', lossPerDrawing],
    ['WebP lossless', losslessWebp, 'image/webp', lossPerDrawing],
    ['WebP extended', () => photo('webp'), 'image/webp', lossPerDrawing],
  ])('%s comes through unchanged in what it shows', async (_, made, mimeType, loss) => {
    const bytes = await made()
    const file = await taken(bytes)
    expect(file.mimeType).toBe(mimeType)
    expect(await difference(file.bytes, bytes)).toBeLessThanOrEqual(loss)
  })

  it('PDF comes through as it is', async () => {
    expect(await inspectFile(pdf())).toEqual({
      ok: true,
      mimeType: 'application/pdf',
      bytes: pdf(),
    })
  })

  it('are the same file each time, so that a repeated upload is known', async () => {
    for (const format of formats) {
      expect(await inspectFile(await photo(format, 6))).toEqual(
        await inspectFile(await photo(format, 6)),
      )
    }
  })
})

describe('PDFs as scanners and mail programs leave them', () => {
  const mark = Uint8Array.of(0xef, 0xbb, 0xbf)
  it.each([
    ['a byte order mark in front', join(mark, pdf())],
    ['a blank line in front', join(ascii('\n'), pdf())],
    ['blank lines in front', join(ascii('\r\n\r\n \t\n'), pdf())],
    ['a mark and a blank line in front', join(mark, ascii('\r\n'), pdf())],
    ['zeros behind', join(pdf(), new Uint8Array(5000))],
    ['blank lines and zeros behind', join(pdf(), ascii('\r\n\r\n'), new Uint8Array(70_000))],
    ['all of it', join(mark, ascii('\n'), pdf(), new Uint8Array(2048))],
  ])('%s: a PDF, kept as it came', async (_, bytes) => {
    expect(await inspectFile(bytes)).toEqual({ ok: true, mimeType: 'application/pdf', bytes })
  })

  it('may not hide something among the zeros', async () => {
    const hidden = join(pdf(), new Uint8Array(2000), ascii('MZ'), new Uint8Array(2000))
    expect(await verdict(hidden)).toBe('document-unsafe')
  })

  it.each(['/EmbeddedFile', '/EmbeddedFiles', '/Embedded#46ile', '/FileAttachment'])(
    'are refused as holding an attachment with %s',
    async (name) => {
      expect(await verdict(pdf(`<< /Type ${name} >>`))).toBe('document-attachment')
      expect(await verdict(join(mark, pdf(`<< /Type ${name} >>`)))).toBe('document-attachment')
      // a script weighs more than what it comes with
      expect(await verdict(pdf(`<< /Type ${name} /JavaScript (x) >>`))).toBe('document-unsafe')
    },
  )
})

describe('size', () => {
  it('is at least one byte and at most 10 MiB', async () => {
    expect(await verdict(new Uint8Array(0))).toBe('document-empty')
    const padded = (size: number) => pdf(`% ${'x'.repeat(size)}`)
    const overhead = padded(0).length
    expect(padded(maxDocumentBytes - overhead).length).toBe(maxDocumentBytes)
    expect(await verdict(padded(maxDocumentBytes - overhead))).toBe('application/pdf')
    expect(await verdict(padded(maxDocumentBytes - overhead + 1))).toBe('document-too-large')
    expect(await verdict(new Uint8Array(maxDocumentBytes * 10))).toBe('document-too-large')
  })
})

describe('other kinds', () => {
  const zip = join(ascii('PK\u0003\u0004'), new Uint8Array(60))
  const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(
    '',
  )
  it.each([
    ['HTML', ascii('<!doctype html><script>alert(1)</script>')],
    ['SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['SVG with prologue', ascii('<?xml version="1.0"?><svg onload="x()"/>')],
    ['HTML inside SVG', ascii('<svg><foreignObject><body onload=x()></foreignObject></svg>')],
    ['EICAR', ascii(eicar)],
    ['zip', zip],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0)],
    ['executable (ELF)', join(Uint8Array.of(0x7f), ascii('ELF'), new Uint8Array(60))],
    ['executable (PE)', join(ascii('MZ'), new Uint8Array(100))],
    ['GIF', ascii('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;')],
    ['BMP', join(ascii('BM'), new Uint8Array(60))],
    ['TIFF', Uint8Array.of(0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0)],
    ['PostScript', ascii('%!PS-Adobe-3.0\n(x) run')],
    ['ImageMagick script', ascii("push graphic-context\nviewbox 0 0 1 1\nfill 'url(https://x)'")],
    [
      'Office document',
      join(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), new Uint8Array(600)),
    ],
    ['text', ascii('just some text')],
    ['zeros', new Uint8Array(1000)],
    ['one byte', Uint8Array.of(0xff)],
    ['script before a PDF', join(ascii('/*'), pdf())],
    ['a word before a PDF', join(ascii('\nx\n'), pdf())],
    ['a kilobyte of blanks before a PDF', join(ascii(' '.repeat(1100)), pdf())],
    ['a mark alone', Uint8Array.of(0xef, 0xbb, 0xbf)],
    ['MP4', join(Uint8Array.of(0, 0, 0, 24), ascii('ftypmp42'), new Uint8Array(60))],
    ['HEIC', join(Uint8Array.of(0, 0, 0, 24), ascii('ftypheic'), new Uint8Array(60))],
  ])('%s is refused whatever its name says', async (_, bytes) => {
    expect(await verdict(bytes)).toBe('document-type')
  })
})

describe('active PDFs', () => {
  it.each([
    '/JavaScript',
    '/JS',
    '/J#53',
    '/#4a#53',
    '/Launch',
    '/RichMedia',
    '/XFA',
    '/AA',
    '/SubmitForm',
    '/ImportData',
    '/GoToE',
  ])('with %s are refused', async (name) => {
    expect(await verdict(pdf(`<< ${name} (x) >>`))).toBe('document-unsafe')
  })

  it('are not seen in the chance bytes of a scan, but long names are anywhere', async () => {
    const scan = (data: string) => pdf(`<< /Length 9 >>\nstream\n${data}\nendstream`)
    expect(await verdict(scan('\u0000/JS\u0001/AA\u0002/3D '))).toBe('application/pdf')
    expect(await verdict(scan('/JavaScript '))).toBe('document-unsafe')
    expect(await verdict(pdf('<< >>\nstream\n/AA\nendstream << /JS (x) >>'))).toBe(
      'document-unsafe',
    )
  })

  it('without end, or with something behind it, are refused', async () => {
    expect(await verdict(ascii('%PDF-1.7\n1 0 obj'))).toBe('document-unsafe')
    expect(await verdict(join(pdf(), ascii('<script>'.repeat(400))))).toBe('document-unsafe')
  })
})

describe('damaged and oversized pictures', () => {
  const badHeader = (picture: Uint8Array) =>
    join(picture.subarray(0, 2), Uint8Array.of(0xff, 0xe0, 0xff, 0xff), new Uint8Array(20))
  const badChunk = (picture: Uint8Array) =>
    join(picture.subarray(0, 33), Uint8Array.of(0x7f, 0xff, 0xff, 0xff), ascii('IDAT'))
  it.each([
    ['JPEG without end', async () => (await jpeg()).subarray(0, -2)],
    ['JPEG cut off', async () => (await jpeg({ width: 64, height: 64 })).subarray(0, -60)],
    ['progressive JPEG cut off', async () => (await progressive()).subarray(0, -60)],
    ['JPEG whose segment is longer than the file', async () => badHeader(await jpeg())],
    ['JPEG without the tables that its data needs', async () => withoutTables(await jpeg())],
    ['PNG cut off', async () => (await png()).subarray(0, -20)],
    ['PNG whose data was changed', async () => changedAt(await png(), -20)],
    ['PNG whose chunk is longer than the file', async () => badChunk(await png())],
    ['PNG of no width', async () => pretending(await png(), 'png', { width: 0, height: 1 })],
    ['WebP cut off', async () => (await webp()).subarray(0, -4)],
    ['WebP that moves', animatedWebp],
    ['WebP that is half of it', async () => (await losslessWebp()).subarray(0, 40)],
  ])('%s is refused', async (_, made) => {
    expect(await verdict(await made())).toBe('document-unsafe')
  })

  it('a PNG that lacks nothing but its end mark is given one', async () => {
    const whole = await png()
    const { bytes } = await taken(whole.subarray(0, -12))
    expect(contains(bytes.subarray(-12), 'IEND')).toBe(true)
    expect(await difference(bytes, whole)).toBe(0)
  })

  it.each([
    ['JPEG of 65,500 pixels a side', 'jpeg', 65_500, 65_500],
    ['JPEG of 9,000 pixels a side', 'jpeg', 9_000, 9_000],
    ['JPEG of 20,001 pixels in width', 'jpeg', 20_001, 10],
    ['PNG of 2,000,000,000 pixels a side', 'png', 2_000_000_000, 2_000_000_000],
    ['PNG of 50,000 pixels a side', 'png', 50_000, 50_000],
    ['PNG of 20,001 pixels in height', 'png', 10, 20_001],
    ['WebP of 16,383 pixels a side', 'webp', 16_383, 16_383],
  ] as const)(
    'a small file that says it is a %s is refused by its header',
    async (_, format, width, height) => {
      const bomb = pretending(await drawnAs(format, twoColours()), format, { width, height })
      await inspectFile(await png())
      const [memory, started] = [process.memoryUsage.rss(), performance.now()]
      expect(await verdict(bomb)).toBe('document-unsafe')
      // far below what the first row of its pixels, and the time that all of them, would take
      expect(process.memoryUsage.rss() - memory).toBeLessThan(64_000_000)
      expect(performance.now() - started).toBeLessThan(2_000)
    },
  )
})

describe('what is not seen', () => {
  it.each(formats)('leaves a %s: place, device, and what lies behind its end', async (format) => {
    const dirty = join(await photo(format, 6), tail)
    expect(contains(dirty, gpsDay) && contains(dirty, 'Ana')).toBe(true)
    const { bytes } = await taken(dirty)
    for (const text of [gpsDay, 'Ana', 'Exif', '<?php', 'PK']) {
      expect(contains(bytes, text), text).toBe(false)
    }
    const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata()
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
  })

  it.each(formats)('leaves a %s that is turned as it was held', async (format) => {
    // held so that its left is above: EXIF's 6 is a quarter turn
    const { bytes } = await taken(await photo(format, 6))
    const upright = await drawnAs(format, sharp(await photo(format)).rotate(90))
    const { width, height } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([8, 16])
    expect(await difference(bytes, upright)).toBeLessThanOrEqual(2 * lossPerDrawing)
  })

  it('leaves a JPEG: comments and the notes of programs', async () => {
    const notes = [
      segment(0xed, ascii('Photoshop 3.0 secret')),
      segment(0xfe, ascii('a comment')),
      segment(0xeb, ascii('own')),
    ]
    const { bytes } = await taken(withSegments(await jpeg(), ...notes))
    for (const text of ['secret', 'comment', 'own']) expect(contains(bytes, text)).toBe(false)
  })

  it('leaves a PNG and a WebP: texts and chunks that nobody knows', async () => {
    const pngNotes = [
      pngChunk('tEXt', ascii('Author\u0000Ana')),
      pngChunk('prVt', ascii('own')),
      pngChunk('tIME', Uint8Array.of(7, 234, 11, 30, 12, 0, 0)),
    ]
    const dirtyPng = withPngChunks(await png(), ...pngNotes)
    const dirtyWebp = withRiffChunks(await photo('webp'), riffChunk('EVIL', ascii('own')))
    for (const dirty of [dirtyPng, dirtyWebp]) {
      expect(contains(dirty, 'own')).toBe(true)
      const { bytes } = await taken(dirty)
      for (const text of ['Ana', 'own', 'EVIL', 'tIME']) {
        expect(contains(bytes, text)).toBe(false)
      }
    }
  })

  it('in broken EXIF data does no harm', async () => {
    const exif = join(
      ascii('Exif\u0000\u0000II*\u0000\u0008\u0000\u0000\u0000\u0001\u0000'),
      new Uint8Array(20),
    )
    for (let length = 0; length < 36; length++) {
      const broken = segment(0xe1, exif.subarray(0, length))
      expect(await verdict(withSegments(await jpeg(), broken))).toBe('image/jpeg')
    }
  })
})

describe('colours', () => {
  it('of a profile become those of sRGB, and the profile goes', async () => {
    const wide = await drawnAs('jpeg', twoColours().withIccProfile('p3'))
    const { bytes } = await taken(wide)
    expect((await sharp(wide).metadata()).hasProfile).toBe(true)
    expect((await sharp(bytes).metadata()).hasProfile).toBe(false)
    expect(await difference(bytes, await jpeg())).toBeLessThanOrEqual(2 * lossPerDrawing)
  })

  it('of print become those of a screen', async () => {
    const printed = await drawnAs('jpeg', twoColours().toColourspace('cmyk'))
    const { bytes } = await taken(printed)
    expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })
})

async function progressive(): Promise<Uint8Array> {
  return twoColours({ width: 64, height: 64 }).jpeg({ progressive: true }).toBuffer()
}

async function greyJpeg(): Promise<Uint8Array> {
  return twoColours().toColourspace('b-w').jpeg().toBuffer()
}

async function seeThroughPng(): Promise<Uint8Array> {
  return twoColours().ensureAlpha(0.5).png().toBuffer()
}

async function losslessWebp(): Promise<Uint8Array> {
  return twoColours().webp({ lossless: true }).toBuffer()
}

/** Without the segments of quantization tables (DB): headers that add up, and no picture. */
function withoutTables(picture: Uint8Array): Uint8Array {
  const bytes = Buffer.from(picture)
  for (;;) {
    const at = bytes.indexOf(Uint8Array.of(0xff, 0xdb))
    if (at < 0) return new Uint8Array(bytes)
    // a comment of the same length
    bytes[at + 1] = 0xfe
  }
}

function changedAt(picture: Uint8Array, at: number): Uint8Array {
  const bytes = Uint8Array.from(picture)
  bytes[bytes.length + at] = (bytes.at(at) ?? 0) ^ 0xff
  return bytes
}

describe('file names', () => {
  it.each([
    ['passport.jpg', 'passport.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\ana\\id.png', 'id.png'],
    ['a\u0000b.png', 'ab.png'],
    ['gpj.\u202Eexe.pdf', 'gpj.exe.pdf'],
    ['..', 'document'],
    ['', 'document'],
    ['.htaccess', 'htaccess'],
    ['<img src=x>.png', 'img src=x.png'],
    ['Ausweis Vorderseite äöü 身分証.jpeg', 'Ausweis Vorderseite äöü 身分証.jpeg'],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%s is kept as %s', (name, kept) => {
    expect(cleanFileName(name)).toBe(kept)
  })
})
