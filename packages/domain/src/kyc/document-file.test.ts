import { describe, expect, it } from 'vitest'
import { maxDocumentBytes } from './contract.ts'
import { inspectFile } from './document-file.ts'
import { cleanFileName } from './document-rules.ts'
import {
  ascii,
  exifWith,
  gpsText,
  jpeg,
  pdf,
  png,
  pngChunk,
  riffChunk,
  segment,
  webp,
} from './testing/files.ts'

const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts))
const verdict = async (bytes: Uint8Array) => {
  const file = await inspectFile(bytes)
  return file.ok ? file.mimeType : file.problem
}
const contains = (bytes: Uint8Array, text: string) => Buffer.from(bytes).includes(text)

describe('accepted kinds', () => {
  it.each([
    ['JPEG', jpeg(), 'image/jpeg'],
    ['PNG', png(), 'image/png'],
    ['WebP lossy', webp('VP8 '), 'image/webp'],
    ['WebP lossless', webp('VP8L'), 'image/webp'],
    ['WebP extended', webp('VP8X'), 'image/webp'],
    ['PDF', pdf(), 'application/pdf'],
  ])('%s comes through unchanged in what it shows', async (_, bytes, mimeType) => {
    const file = await inspectFile(bytes)
    expect(file).toMatchObject({ ok: true, mimeType })
    if (file.ok) expect(Buffer.from(file.bytes).equals(bytes)).toBe(true)
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
  it.each([
    ['JPEG without end', jpeg().subarray(0, -2)],
    [
      'JPEG whose segment is longer than the file',
      join(jpeg().subarray(0, 2), Uint8Array.of(0xff, 0xe0, 0xff, 0xff), new Uint8Array(20)),
    ],
    ['JPEG of 65,500 pixels a side', jpeg({ width: 65_500, height: 65_500 })],
    ['PNG of 50,000 pixels a side', png({ width: 50_000, height: 50_000 })],
    ['PNG of no width', png({ width: 0, height: 1 })],
    ['PNG of 19,000 pixels a side', png({ width: 19_000, height: 19_000 })],
    ['PNG without end', png().subarray(0, -12)],
    [
      'PNG whose chunk is longer than the file',
      join(png().subarray(0, 33), Uint8Array.of(0x7f, 0xff, 0xff, 0xff), ascii('IDAT')),
    ],
    ['WebP cut off', webp('VP8 ').subarray(0, -4)],
    ['WebP with an unknown chunk', webp('VP8X', [riffChunk('EVIL', ascii('x'))])],
  ])('%s is refused', async (_, bytes) => {
    expect(await verdict(bytes)).toBe('document-unsafe')
  })
})

describe('metadata', () => {
  it('leaves a JPEG: place, comments, what lies behind its end; which way is up stays', async () => {
    const dirty = join(
      jpeg({
        extra: [
          exifWith({ orientation: 6 }),
          segment(0xed, ascii('Photoshop 3.0 secret')),
          segment(0xfe, ascii('a comment')),
        ],
      }),
      ascii('<?php echo 1; ?>PK\u0003\u0004'),
    )
    expect(contains(dirty, gpsText)).toBe(true)
    const file = await inspectFile(dirty)
    if (!file.ok) throw new Error(file.problem)
    for (const text of [gpsText, 'secret', 'a comment', '<?php', 'PK']) {
      expect(contains(file.bytes, text)).toBe(false)
    }
    const again = await inspectFile(file.bytes)
    expect(again).toEqual(file)
    expect(contains(file.bytes, 'Exif')).toBe(true)
    const upright = await inspectFile(jpeg({ extra: [exifWith({ orientation: 1 })] }))
    if (!upright.ok) throw new Error(upright.problem)
    expect(contains(upright.bytes, 'Exif')).toBe(false)
  })

  it('leaves a PNG and a WebP', async () => {
    const dirtyPng = join(
      png({
        extra: [pngChunk('tEXt', ascii('Author\u0000Ana')), pngChunk('eXIf', ascii(gpsText))],
      }),
      ascii('<script>'),
    )
    const dirtyWebp = join(
      webp('VP8X', [riffChunk('EXIF', ascii(gpsText)), riffChunk('XMP ', ascii('<x>Ana</x>'))]),
      ascii('<script>'),
    )
    for (const dirty of [dirtyPng, dirtyWebp]) {
      const file = await inspectFile(dirty)
      if (!file.ok) throw new Error(file.problem)
      for (const text of [gpsText, 'Ana', '<script>'])
        expect(contains(file.bytes, text)).toBe(false)
      expect(await inspectFile(file.bytes)).toEqual(file)
    }
  })

  it('in broken EXIF data does no harm', async () => {
    for (let length = 0; length < 40; length++) {
      const broken = segment(0xe1, exifWith({ orientation: 6 }).subarray(4, 4 + length))
      expect(await verdict(jpeg({ extra: [broken] }))).toBe('image/jpeg')
    }
  })
})

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
