import { logger } from '@corridor/telemetry'
import { BulkheadRejectedError, bulkhead } from 'cockatiel'
import type { Sharp, SharpConstructor } from 'sharp'
import type { DocumentMimeType } from '../contract.ts'
import { isShowable, maxPixels } from './is-showable.ts'

export type PictureMimeType = Exclude<DocumentMimeType, 'application/pdf'>

export type RedrawnPicture =
  | { readonly ok: true; readonly mimeType: PictureMimeType; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problem: Problem }

type Problem = 'document-unsafe' | 'document-too-large' | 'too-busy'

const maxSeconds = 20

// One at a time: the largest takes half a gigabyte while it is drawn, and one of the four threads that Node has for files
// and passwords too. What waits is held in memory.
const maxDrawing = 1
const maxWaiting = 50
const drawing = bulkhead(maxDrawing, maxWaiting)

type Drawn = { readonly mimeType: PictureMimeType; readonly draw: (picture: Sharp) => Sharp }

const asItCame: Readonly<Record<PictureMimeType, Drawn['draw']>> = {
  'image/jpeg': (picture) => picture.jpeg({ quality: 90 }),
  'image/png': (picture) => picture.png(),
  'image/webp': (picture) => picture.webp({ quality: 90 }),
}

/** For a picture that would weigh too much. */
const smaller: Drawn = {
  mimeType: 'image/jpeg',
  draw: (picture) => picture.flatten({ background: 'white' }).jpeg({ quality: 75 }),
}

/**
 * Draws a picture anew from its pixels, so that nothing of the file stays that is not seen: upright as its orientation
 * says, in sRGB, in its own format or, where that would weigh more than `maxBytes`, as JPEG. What cannot be drawn is
 * 'document-unsafe': damaged or cut off, animated, larger than `isShowable` allows, or more than 20 s of work. While many
 * others wait it is 'too-busy'.
 * @throws Error when npm brought no library for pictures for this machine
 */
export async function redrawPicture(
  bytes: Uint8Array,
  { mimeType, maxBytes }: { mimeType: PictureMimeType; maxBytes: number },
): Promise<RedrawnPicture> {
  const sharp = await pictureLibrary()
  try {
    return await drawing.execute(async () => {
      const picture = sharp(bytes, {
        autoOrient: true,
        limitInputPixels: maxPixels,
        // Cameras and scanners leave oddities that are warned of and harm nothing.
        failOn: 'error',
      }).timeout({ seconds: maxSeconds })
      if (!isShowable(await picture.metadata(), mimeType)) return refused('document-unsafe')
      for (const drawn of [{ mimeType, draw: asItCame[mimeType] }, smaller]) {
        const redrawn = await drawn.draw(picture.clone()).toBuffer()
        if (redrawn.length <= maxBytes) {
          return { ok: true, mimeType: drawn.mimeType, bytes: redrawn }
        }
      }
      return refused('document-too-large')
    })
  } catch (error) {
    if (error instanceof BulkheadRejectedError) return refused('too-busy')
    logger.info({ err: error, mimeType }, 'a picture could not be drawn')
    return refused('document-unsafe')
  }
}

function refused(problem: Problem): RedrawnPicture {
  return { ok: false, problem }
}

let library: Promise<SharpConstructor> | undefined

/** What reads and draws pictures: 26 MB, for processes that are handed one. */
function pictureLibrary(): Promise<SharpConstructor> {
  library ??= import('sharp').then(({ default: sharp }) => {
    // No picture comes twice, and one is drawn on one thread.
    sharp.cache(false)
    sharp.concurrency(1)
    sharp.block({ operation: ['VipsForeignLoad'] })
    sharp.unblock({ operation: loaders })
    return sharp
  })
  return library
}

// Of the many formats that the library reads these alone are let in, whatever a file says of itself.
const loaders = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
]
